import { useTranslation } from 'react-i18next';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatClock } from '../../format/clock.ts';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { TakeAlong } from '../pack/TakeAlong.tsx';
import styles from './GradingPage.module.css';

/** One recording: whose, what, when, how far the rater is, and the way in. */
export function GradingItem({ row }: { readonly row: GradingRow }) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { day, time } = dayAndTime(row.openedAt, new Date());
  const { state, markedCount, criterionCount } = row;
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p className={styles.name}>
          {row.teamName} · {pick(row.projectName)}
        </p>
        <p className={styles.meta}>
          {t('list.meta', { className: row.className, day, time, clock: formatClock(row.showMs) })}
        </p>
        {!row.isGraded && row.state !== 'released' && <TakeAlong roomId={row.roomId} />}
      </div>
      <span className={styles.duty}>{t('list.asDuty', { duty: t(`duty.${row.duty}`) })}</span>
      <span className={styles.state}>
        <Chip tone={TONE[state]}>
          {state === 'draft' ? t('list.draft', { done: markedCount, of: criterionCount }) : t(`list.${state}`)}
        </Chip>
        {state === 'draft' && <ProgressBar ratio={markedCount / criterionCount} colour="var(--c-accent)" />}
      </span>
      <ButtonLink size={36} variant={state === 'draft' ? 'primary' : 'default'} to={`/review/${row.roomId}`}>
        {t(`list.go.${state}`)}
      </ButtonLink>
    </li>
  );
}

const TONE: Readonly<Record<GradingRow['state'], ChipTone>> = {
  notStarted: 'neutral',
  draft: 'warn',
  submitted: 'accent',
  released: 'ok',
};
