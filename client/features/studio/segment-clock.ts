import type { ProductId } from '#shared/model/ids.ts';
import type { TeamState } from '#shared/model/room.ts';
import { type Segment, type TimedSegment, timeSegments } from '#shared/model/run-of-show.ts';

/** Where the show stands in its run-of-show. Times are show milliseconds. */
export interface SegmentClock {
  readonly segment: Segment;
  /** 0-based place in the run-of-show. */
  readonly index: number;
  readonly count: number;
  readonly startMs: number;
  readonly plannedMs: number;
  readonly elapsedMs: number;
  /** Time past the segment's planned length, 0 while inside it. */
  readonly overrunMs: number;
  readonly next: Segment | null;
}

/** What tells which segment runs: the one that was started, and for shows without such starts the card that is up. */
export interface SegmentSigns {
  readonly started: TeamState['segment'];
  readonly pinnedId: ProductId | null;
}

/**
 * The segment that the show is known to be in; null while only the start of the show has begun one and nobody directs:
 * then the plan is all there is to go by.
 */
export function calledSegment(team: TeamState | null): TeamState['segment'] {
  if (team === null) return null;
  const isCalled = team.segmentLog.length > 1 || team.seats.director.holder.kind !== 'empty';
  return isCalled ? team.segment : null;
}

/**
 * The segment on air since it was started. Shows in which none was started run by the plan: the planned one counts, and
 * while an earlier segment's product is still pinned, that one runs and is late.
 */
export function segmentClock(
  runOfShow: readonly Segment[],
  plannedMs: number,
  showMs: number,
  { started, pinnedId }: SegmentSigns,
): SegmentClock | null {
  const timed = timeSegments(runOfShow, plannedMs);
  const called = timed.findIndex(({ segment }) => segment.id === started?.segmentId);
  const index = called >= 0 ? called : plannedIndex(timed, showMs, pinnedId);
  const own = timed[index];
  if (own === undefined) return null;
  const startMs = called >= 0 && started !== null ? started.sinceMs : own.startMs;
  const lengthMs = own.endMs - own.startMs;
  const elapsedMs = Math.max(0, showMs - startMs);
  return {
    segment: own.segment,
    index,
    count: timed.length,
    startMs,
    plannedMs: lengthMs,
    elapsedMs,
    overrunMs: Math.max(0, elapsedMs - lengthMs),
    next: timed[index + 1]?.segment ?? null,
  };
}

/** The latest segment up to the planned one that holds the pinned product, else the planned one. */
function plannedIndex(timed: readonly TimedSegment[], showMs: number, pinnedId: ProductId | null): number {
  const planned = Math.max(0, timed.filter(({ startMs }) => startMs <= showMs).length - 1);
  if (pinnedId === null) return planned;
  for (let index = planned; index >= 0; index -= 1) {
    if (timed[index]?.segment.productIds.includes(pinnedId)) return index;
  }
  return planned;
}
