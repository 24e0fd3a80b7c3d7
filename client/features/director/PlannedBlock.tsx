import type { TimedSegment } from '#shared/model/run-of-show.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './RunOfShowRail.module.css';

export interface PlannedBlockProps {
  readonly timed: TimedSegment;
  readonly index: number;
  /** Place of a show time on the rail, as a CSS length. */
  readonly share: (ms: number) => string;
}

/** A segment where the plan puts it. */
export function PlannedBlock({ timed, index, share }: PlannedBlockProps) {
  const { pick } = useLanguage();
  const { segment, startMs, endMs } = timed;
  return (
    <li className={styles.planned} style={{ top: share(startMs), height: share(endMs - startMs) }}>
      <span className={styles.text}>
        {index + 1} {pick(segment.name)}
      </span>
    </li>
  );
}
