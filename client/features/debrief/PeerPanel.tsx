import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Level } from '#shared/model/grade.ts';
import { MAX_PEER_NOTE_LENGTH } from '#shared/model/peer-review.ts';
import type { PeerDesk } from '#shared/protocol/review-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './PeerPanel.module.css';

/** What the members of a team say of each other's part: given once, unseen by the others, closed by the release. */
export function PeerPanel({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation('review');
  const problemText = useProblemText();
  const load = useCallback(() => reviewApi.peerDesk(roomId), [roomId]);
  const [resource, reload, refresh] = useResource(load);
  if (resource.phase === 'loading') return null;
  if (resource.phase === 'failed')
    return <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />;
  const desk = resource.value;
  if (desk.members.length === 0 || (desk.own === null && !desk.isOpen)) return null;
  return (
    <Panel
      size={48}
      className={styles.panel}
      title={t('peers.title')}
      actions={
        <span className={styles.note}>{t('peers.given', { count: desk.givenCount, of: desk.members.length })}</span>
      }
    >
      {desk.own === null ? <PeerForm roomId={roomId} desk={desk} onGiven={refresh} /> : <Given desk={desk} />}
    </Panel>
  );
}

interface PeerFormProps {
  readonly roomId: string;
  readonly desk: PeerDesk;
  readonly onGiven: () => void;
}

function PeerForm({ roomId, desk, onGiven }: PeerFormProps) {
  const { t } = useTranslation('review');
  const [levels, setLevels] = useState<Readonly<Record<string, Level>>>({});
  const [note, setNote] = useState('');
  const submission = useSubmission((_: null) => reviewApi.givePeerReview(roomId, { levels, note }));
  const openCount = desk.members.filter(({ id }) => levels[id] === undefined).length;
  const give = async () => {
    if ((await submission.submit(null)) !== null) onGiven();
  };
  return (
    <div className={styles.body}>
      <p className={styles.about}>{t('peers.about')}</p>
      <ul className={styles.members}>
        {desk.members.map(({ id, name, roles, isSelf }) => (
          <li key={id}>
            <span className={styles.name}>
              {isSelf ? t('peers.self', { name }) : name}
              {roles.map((role) => (
                <RoleBadge key={role} role={role} />
              ))}
            </span>
            <Segmented
              label={t('peers.level', { name })}
              value={String(levels[id] ?? '')}
              onChange={(value) => {
                const level = LEVELS.find((one) => String(one) === value);
                if (level !== undefined) setLevels({ ...levels, [id]: level });
              }}
              options={LEVELS.map((level) => ({ value: String(level), label: t(`peers.levels.l${level}`) }))}
            />
          </li>
        ))}
      </ul>
      <Field
        label={t('peers.note')}
        rows={2}
        value={note}
        maxLength={MAX_PEER_NOTE_LENGTH}
        message={t('peers.noteHint')}
        onChange={setNote}
      />
      <ProblemNote problem={submission.problem} />
      <div className={styles.acts}>
        <Button
          size={36}
          variant="primary"
          isBusy={submission.isBusy}
          disabled={openCount > 0}
          onClick={() => void give()}
        >
          {t('peers.give')}
        </Button>
        {openCount > 0 && <span className={styles.note}>{t('peers.open', { count: openCount })}</span>}
      </div>
    </div>
  );
}

function Given({ desk }: { readonly desk: PeerDesk }) {
  const { t } = useTranslation('review');
  return (
    <div className={styles.body}>
      <p>{t(desk.isOpen ? 'peers.handedIn' : 'peers.closed')}</p>
      {desk.factor !== null && <p>{t('peers.factor', { factor: desk.factor.toFixed(3) })}</p>}
    </div>
  );
}
