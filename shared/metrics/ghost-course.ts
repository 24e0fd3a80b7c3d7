import type { TrendPoint } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';

/** Shows that the middle of a class needs: of two, either team could read the other's course. Proposed. */
export const LEAST_OF_CLASS = 3;

const START: TrendPoint = { atMs: 0, online: 0, gmvCents: 0, comments: 0 };

/**
 * Where a course stood at a show time: in a straight line between its points, whole numbers, from 0 at the start. Null
 * after its last point. `points` ascend in time. Rules: GHO-2.
 */
export function courseAt(points: readonly TrendPoint[], showMs: ShowMs): TrendPoint | null {
  const next = points.findIndex(({ atMs }) => atMs >= showMs);
  const after = points[next];
  if (after === undefined) return null;
  const before = points[next - 1] ?? START;
  const spanMs = after.atMs - before.atMs;
  const share = spanMs === 0 ? 1 : (showMs - before.atMs) / spanMs;
  const between = (from: number, to: number) => Math.round(from + share * (to - from));
  return {
    atMs: showMs,
    online: between(before.online, after.online),
    gmvCents: between(before.gmvCents, after.gmvCents),
    comments: between(before.comments, after.comments),
  };
}

/**
 * The middle of several courses at each time that is a point of any of them, as long as `LEAST_OF_CLASS` of them last; of
 * an even number the mean of both in the middle, rounded. Empty for fewer. Each ascends in time. Rules: GHO-3.
 */
export function medianCourse(courses: readonly (readonly TrendPoint[])[]): readonly TrendPoint[] {
  const times = [...new Set(courses.flatMap((points) => points.map(({ atMs }) => atMs)))].sort((a, b) => a - b);
  const middle: TrendPoint[] = [];
  for (const atMs of times) {
    const there = courses.map((points) => courseAt(points, atMs)).filter((point) => point !== null);
    if (there.length < LEAST_OF_CLASS) break;
    middle.push({
      atMs,
      online: medianOf(there.map(({ online }) => online)),
      gmvCents: medianOf(there.map(({ gmvCents }) => gmvCents)),
      comments: medianOf(there.map(({ comments }) => comments)),
    });
  }
  return middle;
}

/** Never of nothing: a point needs its courses. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.round((lower + upper) / 2);
}
