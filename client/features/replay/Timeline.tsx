import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { VoiceLane } from '../footage/VoiceLane.tsx';
import type { VoiceLaneFacts } from '../footage/voice-lane.ts';
import { ActLane } from './ActLane.tsx';
import { CurveLane } from './CurveLane.tsx';
import { laneShare } from './lane-share.ts';
import { type LaneSpan, SpanLane } from './SpanLane.tsx';
import type { ShowTimeline } from './show-timeline.ts';
import { TimeAxis } from './TimeAxis.tsx';
import styles from './Timeline.module.css';
import type { ReplayClock } from './useReplayClock.ts';

/** A stretch of show time that is marked, in milliseconds. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface TimelineProps {
  readonly timeline: ShowTimeline;
  readonly clock: Pick<ReplayClock, 'atMs' | 'seek'>;
  readonly segments: readonly LaneSpan[];
  readonly onAir: readonly LaneSpan[];
  /** Annotations; without them the lanes of the audience are left out too, where there is little room. */
  readonly markers?: readonly LaneSpan[] | undefined;
  readonly range?: TimeRange | null;
  /** What was heard; null without footage. */
  readonly voice?: VoiceLaneFacts | null;
}

/** The show in lanes over its own time. The slider lies over all lanes: press anywhere, drag, or use the keyboard. */
export function Timeline({ timeline, clock, segments, onAir, markers, range = null, voice = null }: TimelineProps) {
  const { endMs } = timeline;
  return (
    <div className={styles.timeline}>
      <TimeAxis endMs={endMs} atMs={clock.atMs} />
      <Lanes timeline={timeline} segments={segments} onAir={onAir} markers={markers} voice={voice} />
      <div className={styles.over}>
        {range !== null && (
          <span
            className={styles.range}
            style={{ left: laneShare(range.fromMs, endMs), width: laneShare(range.toMs - range.fromMs, endMs) }}
          />
        )}
        <span className={styles.playhead} style={{ left: laneShare(clock.atMs, endMs) }} />
        <Slider endMs={endMs} clock={clock} segments={segments} />
      </div>
    </div>
  );
}

const Lanes = memo(function Lanes({
  timeline,
  segments,
  onAir,
  markers,
  voice,
}: Pick<TimelineProps, 'timeline' | 'segments' | 'onAir' | 'markers' | 'voice'>) {
  const { t } = useTranslation('replay');
  const { endMs } = timeline;
  return (
    <>
      <SpanLane name={t('lane.segments')} spans={segments} endMs={endMs} look="band" />
      <SpanLane name={t('lane.onAir')} spans={onAir} endMs={endMs} look="box" />
      {markers !== undefined && (
        <CurveLane name={t('lane.online')} curve={timeline.online} endMs={endMs} tone="people" />
      )}
      <ActLane name={t('lane.acts')} acts={timeline.acts} endMs={endMs} />
      {voice != null && <VoiceLane facts={voice} endMs={endMs} />}
      {markers !== undefined && <CurveLane name={t('lane.chat')} curve={timeline.chat} endMs={endMs} tone="talk" />}
      {markers !== undefined && <SpanLane name={t('lane.markers')} spans={markers} endMs={endMs} look="marker" />}
    </>
  );
});

interface SliderProps {
  readonly endMs: number;
  readonly clock: TimelineProps['clock'];
  readonly segments: readonly LaneSpan[];
}

function Slider({ endMs, clock, segments }: SliderProps) {
  const { t } = useTranslation('replay');
  const input = useRef<HTMLInputElement>(null);
  const online = useRoomStore((state) => state.room.public.online);
  const segment = segments.find(({ fromMs, toMs }) => clock.atMs >= fromMs && clock.atMs < toMs)?.label ?? '';
  return (
    <input
      ref={input}
      type="range"
      className={styles.slider}
      aria-label={t('position')}
      aria-valuetext={t('positionText', { at: formatClock(clock.atMs), end: formatClock(endMs), segment, online })}
      min={0}
      max={endMs}
      step={1_000}
      value={clock.atMs}
      onChange={(event) => clock.seek(Number(event.target.value))}
      // The page's keys move the playhead: after a press they should not have to be taken from the slider first.
      onPointerUp={() => input.current?.blur()}
    />
  );
}
