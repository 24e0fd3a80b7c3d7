import type { ClockPoint } from '#shared/media/show-clock-map.ts';

/** Difference between the two clocks beyond which a new point is needed, milliseconds. */
const DRIFT_MS = 50;
/** At most one point a second: a machine that stalls again and again must not fill a table. */
const LEAST_APART_MS = 1_000;

/**
 * Follows a room's clocks from point to point and says when another one is needed, so that straight lines between them
 * stay true to 50 ms. `rate`: show milliseconds per wall millisecond.
 */
export function createClockDrift(rate: number): (point: ClockPoint, isTurn: boolean) => boolean {
  let last: ClockPoint | null = null;
  return (point, isTurn) => {
    const passedMs = last === null ? 0 : point.wallMs - last.wallMs;
    const expectedMs = last === null ? 0 : (point.showMs - last.showMs) / rate;
    const hasDrifted = last !== null && passedMs >= LEAST_APART_MS && Math.abs(passedMs - expectedMs) > DRIFT_MS;
    if (!isTurn && !hasDrifted) return false;
    last = point;
    return true;
  };
}
