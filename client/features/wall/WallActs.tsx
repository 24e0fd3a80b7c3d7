import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/model/seat.ts';
import type { PlanIncident } from '#shared/protocol/plan-contract.ts';
import type { WallAct, WallActAnswer, WallIncidents } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { newCommandId } from '../../connection/command-id.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { wallApi } from '../../connection/wall-api.ts';
import { InjectActs } from './InjectActs.tsx';
import { WallOutcomes } from './WallOutcomes.tsx';
import styles from './WallPage.module.css';

export interface WallActsProps {
  readonly classId: string;
  /** What the acts are for: the picked rooms, or all that run. */
  readonly rooms: readonly WallRoom[];
  readonly isAll: boolean;
  readonly incidents: WallIncidents;
  /** What is planned for later. */
  readonly plans: ReactNode;
}

/** The longest note; the schema of `giveCue` says the same. */
const LONGEST = 120;

/** What the staff does to one room or to all: a note, an incident, a halt to coach. */
export function WallActs({ classId, rooms, isAll, incidents, plans }: WallActsProps) {
  const { t } = useTranslation('wall');
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState<WallActAnswer | null>(null);
  const submission = useSubmission((act: WallAct) => wallApi.act(classId, act));
  const planning = useSubmission((plan: PlanIncident) => wallApi.plan(classId, plan));
  const open = rooms.filter(({ phase }) => phase === 'live' || phase === 'paused');
  const give = useCallback(
    async (command: WallAct['command'], to: readonly WallRoom[]): Promise<boolean> => {
      setAnswer(null);
      const sent = await submission.submit({
        actId: newCommandId(),
        roomIds: to.map(({ roomId }) => roomId),
        command,
      });
      setAnswer(sent);
      return sent?.outcomes.every(({ refusal }) => refusal === null) ?? false;
    },
    [submission],
  );
  const planFor = async (plan: Pick<PlanIncident, 'incidentId' | 'when'>, to: readonly WallRoom[]) => {
    setAnswer(null);
    setAnswer(await planning.submit({ ...plan, actId: newCommandId(), roomIds: to.map(({ roomId }) => roomId) }));
  };
  const live = rooms.filter(({ phase }) => phase === 'live');
  const paused = rooms.filter(({ phase }) => phase === 'paused');
  const sendNote = async () => {
    const text = note.trim();
    if (text !== '' && rooms.length > 0 && (await give({ type: 'giveCue', roles: [...ROLES], text }, rooms)))
      setNote('');
  };
  return (
    <Panel
      title={t('acts.title')}
      actions={<span className={styles.whom}>{t(isAll ? 'acts.all' : 'acts.picked', { count: rooms.length })}</span>}
    >
      <div className={styles.acts}>
        <Field
          label={t('acts.note')}
          value={note}
          maxLength={LONGEST}
          message={t('acts.noteHint')}
          onChange={setNote}
          onSubmit={() => void sendNote()}
        />
        <Button
          disabled={note.trim() === '' || rooms.length === 0}
          isBusy={submission.isBusy}
          onClick={() => void sendNote()}
        >
          {t('acts.send')}
        </Button>
        <InjectActs
          rooms={rooms}
          incidents={incidents}
          isBusy={submission.isBusy || planning.isBusy}
          onInject={(command, to) => void give(command, to)}
          onPlan={(plan, to) => void planFor(plan, to)}
        />
        {plans}
        <div className={styles.pair}>
          <HoldButton
            disabled={live.length === 0}
            isBusy={submission.isBusy}
            onHold={() => void give({ type: 'pauseShow', reason: 'team' }, live)}
          >
            {t('acts.freeze', { count: live.length })}
          </HoldButton>
          <Button
            disabled={paused.length === 0}
            isBusy={submission.isBusy}
            onClick={() => void give({ type: 'resumeShow' }, paused)}
          >
            {t('acts.resume', { count: paused.length })}
          </Button>
        </div>
        <ProblemNote problem={submission.problem ?? planning.problem} />
        {answer !== null && <WallOutcomes answer={answer} rooms={rooms} />}
        {open.length === 0 && <p className={styles.brief}>{t('acts.nobodyLive')}</p>}
      </div>
    </Panel>
  );
}
