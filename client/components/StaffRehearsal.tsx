import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import { formatClock } from '../format/clock.ts';
import { formatDecimal } from '../format/percent.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import styles from './StaffRehearsal.module.css';
import { WhenMark } from './WhenMark.tsx';

export interface StaffRehearsalProps {
  readonly row: RehearsalRow;
  /** The rows are of several classes, so each says its own. */
  readonly hasClass?: boolean;
}

/** A team's rehearsal as its mentors and teachers see it: whose, how it stands, and the way in. */
export function StaffRehearsal({ row, hasClass = false }: StaffRehearsalProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const isOver = row.phase === 'ended';
  return (
    <li className={styles.item}>
      <WhenMark iso={row.openedAt} />
      <div className={styles.what}>
        <h3 className={styles.name}>{row.teamName ?? pick(row.projectName)}</h3>
        <p className={styles.about}>
          {hasClass && row.className && <span>{row.className}</span>}
          <span>{pick(row.projectName)}</span>
          <span>{pick(row.enterpriseName)}</span>
        </p>
      </div>
      <div className={styles.result}>
        <PhaseChip phase={row.phase} />
        {row.phase !== 'lobby' && <span className={styles.clock}>{formatClock(row.showMs)}</span>}
        {isOver && row.total !== null && (
          <span className={styles.total}>{t('rehearsal.points', { total: formatDecimal(row.total, 1) })}</span>
        )}
      </div>
      {isOver ? (
        <ButtonLink size={28} to={`/review/${row.roomId}`}>
          {t('rehearsal.review')}
        </ButtonLink>
      ) : (
        <ButtonLink size={28} to={`/studio/${row.roomId}?view=staff`}>
          {t('rehearsal.watch')}
        </ButtonLink>
      )}
    </li>
  );
}
