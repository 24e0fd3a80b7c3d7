import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './PlanSum.module.css';
import { giveRest } from './plan-draft.ts';
import type { ShowPlan } from './useShowPlan.ts';

/** The sum of all segments against the planned time, whether the plan is saved, and the way to make it fit. */
export function PlanSum({ plan }: { readonly plan: ShowPlan }) {
  const { t } = useTranslation('prepare');
  const { segments, plannedMs, leftMs, isDraft, edit, discard } = plan;
  const sum = formatClock(plannedMs - leftMs);
  const planned = formatClock(plannedMs);
  return (
    <div className={styles.sum} role="status">
      <StateMark kind={leftMs === 0 ? 'ok' : 'act'} size={12} />
      <span className={styles.text}>
        {leftMs === 0 && t('show.plan.sumFits', { sum, planned })}
        {leftMs > 0 && t('show.plan.sumShort', { sum, planned, clock: formatClock(leftMs) })}
        {leftMs < 0 && t('show.plan.sumOver', { sum, planned, clock: formatClock(-leftMs) })}
      </span>
      {isDraft && <span className={styles.unsaved}>{t(leftMs === 0 ? 'show.plan.saving' : 'show.plan.unsaved')}</span>}
      {leftMs !== 0 && (
        <>
          <Button size={28} onClick={() => edit(giveRest(segments, plannedMs))}>
            {t('show.plan.giveRest')}
          </Button>
          <Button size={28} variant="quiet" onClick={discard}>
            {t('show.plan.discard')}
          </Button>
        </>
      )}
    </div>
  );
}
