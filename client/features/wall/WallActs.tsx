import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/model/seat.ts';
import type { WallAct, WallActAnswer, WallIncidents } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { newCommandId } from '../../connection/command-id.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { wallApi } from '../../connection/wall-api.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './WallPage.module.css';

export interface WallActsProps {
  readonly classId: string;
  /** What the acts are for: the picked rooms, or all that run. */
  readonly rooms: readonly WallRoom[];
  readonly isAll: boolean;
  readonly incidents: WallIncidents;
}

/** The longest note; the schema of `giveCue` says the same. */
const LONGEST = 120;

/** What the staff does to one room or to all: a note, an incident, a halt to coach. */
export function WallActs({ classId, rooms, isAll, incidents }: WallActsProps) {
  const { t } = useTranslation('wall');
  const { pick } = useLanguage();
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState('');
  const [answer, setAnswer] = useState<WallActAnswer | null>(null);
  const submission = useSubmission((act: WallAct) => wallApi.act(classId, act));
  const open = rooms.filter(({ phase }) => phase === 'live' || phase === 'paused');
  const incidentId = chosen === '' ? (incidents[0]?.id ?? '') : chosen;
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
        <Select
          label={t('acts.incident')}
          value={incidentId}
          onChange={setChosen}
          options={incidents.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        />
        <p className={styles.brief}>
          {pick(incidents.find(({ id }) => id === incidentId)?.brief ?? { zh: '', en: '' })}
        </p>
        <HoldButton
          disabled={live.length === 0 || incidentId === ''}
          isBusy={submission.isBusy}
          onHold={() => void give({ type: 'injectIncident', incidentId }, live)}
        >
          {t('acts.inject', { count: live.length })}
        </HoldButton>
        <p className={styles.brief}>{t('acts.sameDraw')}</p>
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
        <ProblemNote problem={submission.problem} />
        {answer !== null && <Outcomes answer={answer} rooms={rooms} />}
        {open.length === 0 && <p className={styles.brief}>{t('acts.nobodyLive')}</p>}
      </div>
    </Panel>
  );
}

/** Which rooms took the act, and why the others did not. */
function Outcomes({ answer, rooms }: { readonly answer: WallActAnswer; readonly rooms: readonly WallRoom[] }) {
  const { t } = useTranslation('wall');
  const problemText = useProblemText();
  const teamOf = (id: string) => rooms.find(({ roomId }) => roomId === id)?.teamName ?? id;
  const refused = answer.outcomes.flatMap(({ roomId, refusal }) => (refusal === null ? [] : [{ roomId, refusal }]));
  return (
    <div role="status" className={styles.outcomes}>
      <p>{t('acts.done', { count: answer.outcomes.length - refused.length })}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ roomId, refusal }) => (
            <li key={roomId}>
              <b>{teamOf(roomId)}</b> {problemText(refusal)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
