import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { BorderHandle } from './BorderHandle.tsx';
import { PlanProducts } from './PlanProducts.tsx';
import styles from './PlanTimeline.module.css';
import { moveBorder, startOf } from './plan-draft.ts';
import { SegmentEditor } from './SegmentEditor.tsx';
import { tickStepMs } from './tick-step.ts';
import { useCanPrepare } from './useCanPrepare.ts';
import type { ShowPlan } from './useShowPlan.ts';

export interface PlanTimelineProps {
  readonly plan: ShowPlan;
  /** Place of the segment whose fields stand below. */
  readonly selected: number;
  readonly onSelect: (segmentId: string) => void;
}

/** Segments and their products on one axis of show time. Borders are dragged, or moved with the arrow keys. */
export function PlanTimeline({ plan, selected, onSelect }: PlanTimelineProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const lane = useRef<HTMLDivElement>(null);
  const canPrepare = useCanPrepare();
  const [drag, setDrag] = useState<{ readonly index: number; readonly byMs: number } | null>(null);
  const segments = drag === null ? plan.segments : moveBorder(plan.segments, drag.index, drag.byMs);
  const totalMs = Math.max(plan.plannedMs, plan.plannedMs - plan.leftMs);
  const share = (ms: number) => `${(ms / totalMs) * 100}%`;
  const stepMs = tickStepMs(totalMs);
  const ticks = Array.from({ length: Math.floor(totalMs / stepMs) + 1 }, (_, index) => index * stepMs);
  return (
    <>
      <div className={styles.timeline}>
        <div className={styles.axis} aria-hidden="true">
          {ticks.map((atMs) => (
            <span key={atMs} className={styles.tick} style={{ left: share(atMs) }}>
              {formatClock(atMs)}
            </span>
          ))}
        </div>
        <div ref={lane} className={styles.lane}>
          <ol className={styles.segments} aria-label={t('show.plan.segments')}>
            {segments.map((segment, index) => (
              <li key={segment.id} className={styles.segment} style={{ width: share(segment.lengthMs) }}>
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={index === selected}
                  title={`${pick(segment.name)} ${formatClock(segment.lengthMs)}`}
                  onClick={() => onSelect(segment.id)}
                >
                  <span className={styles.name}>{pick(segment.name)}</span>
                  <span className={styles.length}>{formatClock(segment.lengthMs)}</span>
                </button>
              </li>
            ))}
          </ol>
          {canPrepare &&
            segments.slice(0, -1).map((segment, index) => (
              <BorderHandle
                key={segment.id}
                name={pick(segment.name)}
                atMs={startOf(segments, index + 1)}
                totalMs={totalMs}
                lane={lane}
                onDrag={(byMs) => setDrag({ index, byMs })}
                onDrop={(byMs) => {
                  setDrag(null);
                  if (byMs !== 0) plan.edit(moveBorder(plan.segments, index, byMs));
                }}
              />
            ))}
        </div>
        <PlanProducts segments={segments} share={share} />
      </div>
      <SegmentEditor plan={plan} index={selected} />
    </>
  );
}
