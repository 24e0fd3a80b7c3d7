import { laneShare } from './lane-share.ts';
import type { Curve } from './show-timeline.ts';
import styles from './Timeline.module.css';

export interface CurveLaneProps {
  readonly name: string;
  readonly curve: Curve;
  readonly endMs: number;
  readonly tone: 'people' | 'talk';
}

/** A lane with a filled curve from zero to its highest value, which stands beside it. */
export function CurveLane({ name, curve, endMs, tone }: CurveLaneProps) {
  const most = Math.max(1, ...curve.map(({ value }) => value));
  const points = curve.map(({ atMs, value }) => `${(atMs / Math.max(1, endMs)) * 1_000},${100 - (value / most) * 92}`);
  const first = curve[0];
  const last = curve.at(-1);
  return (
    <div className={styles.lane} data-look="curve" data-tone={tone}>
      <span className={styles.name}>
        {name}
        <span className={styles.most}>{most}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        {first !== undefined && last !== undefined && (
          <svg aria-hidden="true" className={styles.curve} viewBox="0 0 1000 100" preserveAspectRatio="none">
            <polygon
              className={styles.area}
              points={`${parseFloat(laneShare(first.atMs, endMs)) * 10},100 ${points.join(' ')} ${parseFloat(laneShare(last.atMs, endMs)) * 10},100`}
            />
            <polyline className={styles.stroke} points={points.join(' ')} vectorEffect="non-scaling-stroke" />
          </svg>
        )}
      </span>
    </div>
  );
}
