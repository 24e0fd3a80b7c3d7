import { useTranslation } from 'react-i18next';
import type { ProductCounters } from '#shared/model/room.ts';
import styles from './FunnelBars.module.css';

const WIDTH = 40;

export interface FunnelBarsProps {
  readonly counters: ProductCounters | null;
  /** Most exposures of any product: the full width. */
  readonly mostSeen: number;
}

/** Seen, clicked and ordered as three bars on a square-root scale, so that a single order stays visible. */
export function FunnelBars({ counters, mostSeen }: FunnelBarsProps) {
  const { t } = useTranslation('studio');
  const seen = counters?.exposures ?? 0;
  const clicked = counters?.clicks ?? 0;
  const ordered = counters?.orders ?? 0;
  const label = t('queue.funnelOf', { seen, clicked, ordered });
  const width = (count: number) => (mostSeen === 0 ? 0 : Math.sqrt(count / mostSeen) * WIDTH);
  return (
    <svg width={WIDTH} height={20} viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={label}>
      <title>{label}</title>
      <rect className={styles.none} y="1" width="1.5" height="4" />
      <rect className={styles.none} y="8" width="1.5" height="4" />
      <rect className={styles.none} y="15" width="1.5" height="4" />
      <rect className={styles.seen} y="1" width={width(seen)} height="4" rx="1" />
      <rect className={styles.clicked} y="8" width={width(clicked)} height="4" rx="1" />
      <rect className={styles.ordered} y="15" width={width(ordered)} height="4" rx="1" />
    </svg>
  );
}
