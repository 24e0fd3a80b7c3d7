import type { SegmentStart } from '#shared/model/room.ts';
import { type Segment, type TimedSegment, timeSegments } from '#shared/model/run-of-show.ts';

/** One stretch of the show as it went, runs, or is foreseen. Times are show milliseconds, half-open. */
export interface CourseBlock {
  readonly key: string;
  readonly segment: Segment;
  /** 0-based place in the plan. */
  readonly index: number;
  readonly state: 'done' | 'onAir' | 'coming';
  readonly fromMs: number;
  readonly toMs: number;
  readonly plannedMs: number;
  /** Time beyond the planned length; for the running block up to now. */
  readonly overMs: number;
}

/** The plan beside what became of it. */
export interface ShowCourse {
  readonly planned: readonly TimedSegment[];
  readonly blocks: readonly CourseBlock[];
  /** When the last segment ends if every coming one takes its planned time. */
  readonly endsAtMs: number;
}

/** What a course is read from. `log` holds the starts of segments, oldest first. */
export interface CourseInputs {
  readonly runOfShow: readonly Segment[];
  readonly plannedMs: number;
  readonly showMs: number;
  readonly log: readonly SegmentStart[];
}

/** Lays the plan beside the starts of its segments; before the first start everything is still to come. */
export function showCourse({ runOfShow, plannedMs, showMs, log }: CourseInputs): ShowCourse {
  const planned = timeSegments(runOfShow, plannedMs);
  const starts = log.flatMap(({ segmentId, startedAtMs }) => {
    const index = planned.findIndex(({ segment }) => segment.id === segmentId);
    return index < 0 ? [] : [{ index, startedAtMs }];
  });
  const gone = starts.flatMap(({ index, startedAtMs }, at) => {
    const own = planned[index];
    if (own === undefined) return [];
    const next = starts[at + 1]?.startedAtMs ?? null;
    const lengthMs = own.endMs - own.startMs;
    const usedMs = (next ?? showMs) - startedAtMs;
    return {
      key: `${own.segment.id}/${at}`,
      segment: own.segment,
      index,
      state: next === null ? ('onAir' as const) : ('done' as const),
      fromMs: startedAtMs,
      toMs: next ?? startedAtMs + Math.max(lengthMs, usedMs),
      plannedMs: lengthMs,
      overMs: Math.max(0, usedMs - lengthMs),
    };
  });
  const last = gone.at(-1);
  const coming = comingBlocks(planned, (last?.index ?? -1) + 1, last?.toMs ?? 0);
  return { planned, blocks: [...gone, ...coming], endsAtMs: coming.at(-1)?.toMs ?? last?.toMs ?? plannedMs };
}

function comingBlocks(planned: readonly TimedSegment[], from: number, fromMs: number): readonly CourseBlock[] {
  let startMs = fromMs;
  return planned.slice(from).map(({ segment, startMs: plannedFrom, endMs }, at) => {
    const own = startMs;
    startMs += endMs - plannedFrom;
    return {
      key: segment.id,
      segment,
      index: from + at,
      state: 'coming',
      fromMs: own,
      toMs: startMs,
      plannedMs: endMs - plannedFrom,
      overMs: 0,
    };
  });
}
