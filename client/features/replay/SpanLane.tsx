import { laneShare } from './lane-share.ts';
import styles from './Timeline.module.css';

/** One span of a lane, with its words; a moment where both ends are the same. */
export interface LaneSpan {
  readonly key: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly label: string;
  /** Set apart from the others: late, or chosen. */
  readonly isMarked?: boolean;
}

export interface SpanLaneProps {
  readonly name: string;
  readonly spans: readonly LaneSpan[];
  readonly endMs: number;
  readonly look: 'band' | 'box' | 'marker';
}

/** A lane of named spans. What it shows stands in lists beside it for those who cannot see it. */
export function SpanLane({ name, spans, endMs, look }: SpanLaneProps) {
  return (
    <div className={styles.lane} data-look={look}>
      <span className={styles.name}>{name}</span>
      <span className={styles.track} aria-hidden="true">
        {spans.map(({ key, fromMs, toMs, label, isMarked }) => (
          <span
            key={key}
            className={styles.span}
            data-moment={toMs <= fromMs}
            data-marked={isMarked || undefined}
            title={label}
            style={{
              left: laneShare(fromMs, endMs),
              width: toMs > fromMs ? laneShare(toMs - fromMs, endMs) : undefined,
            }}
          >
            {label}
          </span>
        ))}
      </span>
    </div>
  );
}
