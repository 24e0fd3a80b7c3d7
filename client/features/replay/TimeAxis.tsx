import { formatClock } from '../../format/clock.ts';
import { laneShare } from './lane-share.ts';
import styles from './Timeline.module.css';

const STEPS_MS = [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000];
const MOST_TICKS = 11;

/** Show time over the lanes, in round steps, with the playhead's own time. */
export function TimeAxis({ endMs, atMs }: { readonly endMs: number; readonly atMs: number }) {
  const stepMs = STEPS_MS.find((step) => endMs / step <= MOST_TICKS) ?? 3_600_000;
  const ticks = Array.from({ length: Math.floor(endMs / stepMs) + 1 }, (_, index) => index * stepMs);
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} style={{ left: laneShare(tick, endMs) }}>
          {formatClock(tick)}
        </span>
      ))}
      <b className={styles.now} style={{ left: laneShare(atMs, endMs) }}>
        {formatClock(atMs)}
      </b>
    </div>
  );
}
