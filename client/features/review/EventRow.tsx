import { memo } from 'react';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import type { ShowEventRow } from '../replay/show-events.ts';
import styles from './EventPanel.module.css';
import { useEventText } from './useEventText.ts';

export interface EventRowProps {
  readonly row: ShowEventRow;
  readonly isCurrent: boolean;
  readonly onSeek: (atMs: number) => void;
}

/** One thing that happened: when, by whom, what. */
export const EventRow = memo(function EventRow({ row, isCurrent, onSeek }: EventRowProps) {
  const text = useEventText(row);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={isCurrent || undefined}
        onClick={() => onSeek(row.atMs)}
      >
        <span className={styles.time}>{formatClock(row.atMs)}</span>
        {row.role === null ? <span className={styles.nobody} /> : <RoleBadge role={row.role} />}
        <span className={styles.text}>{text}</span>
      </button>
    </li>
  );
});
