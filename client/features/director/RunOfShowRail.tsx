import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectRunOfShow } from '../studio/show-selectors.ts';
import { ActualBlock } from './ActualBlock.tsx';
import { PlannedBlock } from './PlannedBlock.tsx';
import styles from './RunOfShowRail.module.css';
import { type ShowCourse, showCourse } from './show-course.ts';

export interface RunOfShowRailProps {
  /** The segment that the next call goes to; null where nobody calls from here. */
  readonly targetId: string | null;
  readonly onTarget: ((segmentId: string) => void) | null;
  /** What stands under the rail. */
  readonly children?: ReactNode;
}

const selectCourseInputs = (state: RoomStore) => ({
  runOfShow: selectRunOfShow(state),
  plannedMs: state.room.public.plannedMs,
  second: Math.floor(state.room.public.showMs / 1000),
  log: state.room.team?.segmentLog ?? NO_LOG,
});
const NO_LOG: readonly never[] = [];

/** The plan and what became of it, worked out again once a second. */
export function useShowCourse(): ShowCourse {
  const { second, ...inputs } = useRoomStore(useShallow(selectCourseInputs));
  return showCourse({ ...inputs, showMs: second * 1000 });
}

/** The run-of-show from top to bottom: planned beside actual and foreseen, with a line at now through both. */
export function RunOfShowRail({ targetId, onTarget, children }: RunOfShowRailProps) {
  const { t } = useTranslation('studio');
  const course = useShowCourse();
  const { plannedMs, second } = useRoomStore(useShallow(selectCourseInputs));
  const lengthMs = Math.max(plannedMs, course.endsAtMs, 1);
  const share = (ms: number) => `${(Math.min(ms, lengthMs) / lengthMs) * 100}%`;
  const current = course.blocks.find((block) => block.state === 'onAir');
  const lateMs = course.endsAtMs - plannedMs;
  return (
    <Panel
      title={t('rundown.title')}
      count={`${(current?.index ?? -1) + 1} / ${course.planned.length}`}
      actions={
        lateMs >= 1000 && (
          <Chip tone="warn" mark={<StateMark kind="attend" />}>
            {t('rundown.endsLate', { clock: formatClock(course.endsAtMs), late: formatClock(lateMs) })}
          </Chip>
        )
      }
      className={styles.panel}
    >
      <div className={styles.heads} aria-hidden="true">
        <span>{t('rundown.planned')}</span>
        <span>{t('rundown.actual')}</span>
      </div>
      <div className={styles.rail}>
        <div className={styles.scale} aria-hidden="true">
          {ticks(lengthMs).map((ms) => (
            <span key={ms} style={{ top: share(ms) }}>
              {formatClock(ms)}
            </span>
          ))}
        </div>
        <ol className={styles.column} aria-label={t('rundown.planned')}>
          {course.planned.map((one, index) => (
            <PlannedBlock key={one.segment.id} timed={one} index={index} share={share} />
          ))}
        </ol>
        <ol className={styles.column} aria-label={t('rundown.actual')}>
          {course.blocks.map((block) => (
            <ActualBlock
              key={block.key}
              block={block}
              share={share}
              isTarget={block.state === 'coming' && block.segment.id === targetId}
              onTarget={onTarget}
            />
          ))}
        </ol>
        <div className={styles.now} style={{ top: share(second * 1000) }} aria-hidden="true">
          <span className={styles.nowClock}>{formatClock(second * 1000)}</span>
        </div>
      </div>
      {children}
    </Panel>
  );
}

/** Whole steps of the scale: a minute for the shortest shows, five for half an hour, more for longer ones. */
function ticks(lengthMs: number): readonly number[] {
  const stepMs = STEPS_MS.find((step) => lengthMs / step <= 7) ?? 1_800_000;
  return Array.from({ length: Math.floor(lengthMs / stepMs) + 1 }, (_, index) => index * stepMs);
}

const STEPS_MS = [30_000, 60_000, 120_000, 300_000, 600_000, 900_000];
