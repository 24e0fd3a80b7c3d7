import { useTranslation } from 'react-i18next';
import type { PlannedIncident } from '#shared/protocol/plan-contract.ts';
import type { WallIncidents } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useSubmission } from '../../connection/useSubmission.ts';
import { wallApi } from '../../connection/wall-api.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useWallRefusalText } from './useWallRefusalText.ts';
import styles from './WallPage.module.css';

export interface PlanListProps {
  readonly classId: string;
  readonly plans: readonly PlannedIncident[];
  readonly rooms: readonly Pick<WallRoom, 'roomId' | 'teamName'>[];
  readonly incidents: WallIncidents;
}

/** Incidents that wait for their moment, to be cancelled until then, and what rooms refused. Nothing without any. */
export function PlanList({ classId, plans, rooms, incidents }: PlanListProps) {
  const { t } = useTranslation('wall');
  const { pick } = useLanguage();
  const refusalText = useWallRefusalText();
  const submission = useSubmission((actId: string) => wallApi.cancel(classId, actId));
  if (plans.length === 0) return null;
  const nameOf = (id: string) => pick(incidents.find((one) => one.id === id)?.name ?? { zh: id, en: id });
  const teamOf = (id: string) => rooms.find(({ roomId }) => roomId === id)?.teamName ?? id;
  return (
    <section aria-label={t('plans.title')} className={styles.plans}>
      <h3>{t('plans.title')}</h3>
      <ul>
        {plans.map(({ actId, incidentId, rooms: planned }) => {
          const waiting = planned.filter(({ refusal }) => refusal === null);
          const refused = planned.flatMap(({ roomId, refusal }) => (refusal === null ? [] : [{ roomId, refusal }]));
          const name = nameOf(incidentId);
          const at = clockSpan(planned.map(({ atMs }) => atMs));
          return (
            <li key={actId}>
              <span>
                <b>{at}</b> {name}
                {waiting.length > 0 && <small> {t('plans.waiting', { count: waiting.length })}</small>}
              </span>
              {waiting.length > 0 && (
                <Button
                  aria-label={t('plans.cancelOf', { name, at })}
                  isBusy={submission.isBusy}
                  onClick={() => void submission.submit(actId)}
                >
                  {t('plans.cancel')}
                </Button>
              )}
              {refused.map(({ roomId, refusal }) => (
                <small key={roomId} className={styles.refused}>
                  {teamOf(roomId)}: {refusalText(refusal)}
                </small>
              ))}
            </li>
          );
        })}
      </ul>
      <ProblemNote problem={submission.problem} />
    </section>
  );
}

/** One moment, or the first and the last of several: rooms began at different times. */
function clockSpan(moments: readonly number[]): string {
  const [first, last] = [formatClock(Math.min(...moments)), formatClock(Math.max(...moments))];
  return first === last ? first : `${first}–${last}`;
}
