import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { runOfShowOf } from '#shared/model/room-plan.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './SegmentMeter.module.css';
import { calledSegment, segmentClock } from './segment-clock.ts';

const selectInputs = ({ brief, room }: RoomStore) => ({
  runOfShow: brief?.team ? runOfShowOf(room, brief.team.project) : null,
  started: calledSegment(room.team),
  plannedMs: room.public.plannedMs,
  second: Math.floor(room.public.showMs / 1000),
  pinnedId: room.public.pinned?.productId ?? null,
});

/** The running segment now, recalculated once a second; null without a plan. */
export function useSegmentClock() {
  const { runOfShow, started, plannedMs, second, pinnedId } = useRoomStore(useShallow(selectInputs));
  return runOfShow === null ? null : segmentClock(runOfShow, plannedMs, second * 1000, { started, pinnedId });
}

/** Which segment runs, how far it is, and by how much it is late: grey is its planned length, amber what goes beyond. */
export function SegmentMeter() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const clock = useSegmentClock();
  if (clock === null) return null;
  const lengthMs = Math.max(clock.elapsedMs, clock.plannedMs);
  const insideMs = Math.min(clock.elapsedMs, clock.plannedMs);
  return (
    <div className={styles.meter}>
      <div className={styles.line}>
        <span className={styles.number}>{t('top.segment', { index: clock.index + 1, count: clock.count })}</span>
        <span className={styles.name}>{pick(clock.segment.name)}</span>
        {clock.overrunMs > 0 && (
          <span className={styles.over}>
            <StateMark kind="attend" />
            {t('top.over', { clock: formatClock(clock.overrunMs) })}
          </span>
        )}
      </div>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.planned} width="100" height="4" />
        <rect className={styles.inside} width={(insideMs / lengthMs) * 100} height="4" />
        <rect
          className={styles.beyond}
          x={(insideMs / lengthMs) * 100}
          width={(clock.overrunMs / lengthMs) * 100}
          height="4"
        />
      </svg>
    </div>
  );
}
