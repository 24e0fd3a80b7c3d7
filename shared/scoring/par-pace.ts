import type { TrendPoint } from '../model/room.ts';
import type { Cents, ShowMs } from '../model/units.ts';
import type { Par } from './scorecard.ts';

const MINUTE_MS = 60_000;

/** GMV since the start at the end of each minute of a show's series, cents; its last minute may be a part of one. */
export function gmvByMinute(series: readonly TrendPoint[]): readonly Cents[] {
  const minutes = Math.ceil((series.at(-1)?.atMs ?? 0) / MINUTE_MS);
  return Array.from({ length: minutes }, (_, minute) => {
    const until = series.filter(({ atMs }) => atMs <= (minute + 1) * MINUTE_MS);
    return until.at(-1)?.gmvCents ?? 0;
  });
}

/** The mean of several such courses, minute by minute; a show that ended early keeps what it had. Empty without any. */
export function meanCourse(courses: readonly (readonly number[])[]): readonly number[] {
  const minutes = Math.max(0, ...courses.map(({ length }) => length));
  return Array.from(
    { length: minutes },
    (_, minute) => courses.reduce((sum, course) => sum + (course[minute] ?? course.at(-1) ?? 0), 0) / courses.length,
  );
}

/**
 * GMV so far against what par had at the same moment of the same show, straight between the ends of par's minutes; null
 * as long as par had sold nothing, and for a par without a course. Rules: WAL-4.
 */
export function xParSoFar(
  { gmvCentsByMinute }: Pick<Par, 'gmvCentsByMinute'>,
  gmvCents: Cents,
  showMs: ShowMs,
): number | null {
  const minute = Math.floor(showMs / MINUTE_MS);
  const last = gmvCentsByMinute.at(-1) ?? 0;
  const from = minute === 0 ? 0 : (gmvCentsByMinute[minute - 1] ?? last);
  const to = gmvCentsByMinute[minute] ?? last;
  const parCents = from + ((to - from) * (showMs % MINUTE_MS)) / MINUTE_MS;
  return parCents > 0 ? gmvCents / parCents : null;
}
