import type { ProductId } from '#shared/model/ids.ts';
import type { Project, Segment } from '#shared/model/project.ts';

/** Where the show stands in its run-of-show. Times are show milliseconds. */
export interface SegmentClock {
  readonly segment: Segment;
  /** 0-based place in the run-of-show. */
  readonly index: number;
  readonly count: number;
  readonly startMs: number;
  readonly plannedMs: number;
  readonly elapsedMs: number;
  /** Time past the segment's planned end, 0 while inside it. */
  readonly overrunMs: number;
  readonly next: Segment | null;
}

/** The run-of-show with the show time at which each segment begins. */
export function plannedSegments(
  runOfShow: Project['runOfShow'],
  plannedMs: number,
): readonly { readonly segment: Segment; readonly startMs: number }[] {
  const starts = startTimes(runOfShow, plannedMs);
  return runOfShow.map((segment, index) => ({ segment, startMs: starts[index] ?? 0 }));
}

/**
 * The segment on air. The plan says which one should run; while an earlier segment's product is still pinned, that one
 * runs and is late. Without a pinned product of the plan, the planned one counts.
 */
export function segmentClock(
  runOfShow: Project['runOfShow'],
  plannedMs: number,
  showMs: number,
  pinnedId: ProductId | null,
): SegmentClock | null {
  const starts = startTimes(runOfShow, plannedMs);
  const planned = Math.max(0, starts.filter((start) => start <= showMs).length - 1);
  const index = lateIndex(runOfShow, planned, pinnedId) ?? planned;
  const segment = runOfShow[index];
  if (segment === undefined) return null;
  const startMs = starts[index] ?? 0;
  const lengthMs = Math.round(segment.share * plannedMs);
  const elapsedMs = Math.max(0, showMs - startMs);
  return {
    segment,
    index,
    count: runOfShow.length,
    startMs,
    plannedMs: lengthMs,
    elapsedMs,
    overrunMs: Math.max(0, elapsedMs - lengthMs),
    next: runOfShow[index + 1] ?? null,
  };
}

function startTimes(runOfShow: Project['runOfShow'], plannedMs: number): readonly number[] {
  let startMs = 0;
  return runOfShow.map((segment) => {
    const own = startMs;
    startMs += Math.round(segment.share * plannedMs);
    return own;
  });
}

/** The latest segment up to the planned one that holds the pinned product, or null when none does. */
function lateIndex(runOfShow: Project['runOfShow'], planned: number, pinnedId: ProductId | null): number | null {
  if (pinnedId === null) return null;
  for (let index = planned; index >= 0; index -= 1) {
    if (runOfShow[index]?.productIds.includes(pinnedId)) return index;
  }
  return null;
}
