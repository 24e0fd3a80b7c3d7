import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Timeline.module.css';
import { LANES, type TimelineMark } from './timeline-marks.ts';

/** The team's acts in lanes over the width of the show. The slider below carries the same time for keyboards. */
export const Timeline = memo(function Timeline({ marks, endMs }: { marks: readonly TimelineMark[]; endMs: number }) {
  const { t } = useTranslation('replay');
  return (
    <div className={styles.lanes}>
      {LANES.map((lane) => {
        const inLane = marks.filter((mark) => mark.lane === lane);
        return (
          <div key={lane} className={styles.lane}>
            <span className={styles.name}>{t(`lane.${lane}`)}</span>
            <span className={styles.count}>{inLane.length}</span>
            <span className={styles.track} aria-hidden="true">
              {inLane.map((mark) => (
                <i key={mark.key} style={{ left: `${(mark.atMs / Math.max(1, endMs)) * 100}%` }} />
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
});
