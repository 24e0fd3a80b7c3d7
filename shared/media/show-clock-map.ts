import type { ShowMs } from '../model/units.ts';

/** At `wallMs` (milliseconds of the Unix epoch, the server's clock) the show clock stood at `showMs`. */
export interface ClockPoint {
  readonly showMs: ShowMs;
  readonly wallMs: number;
}

/**
 * The show time of a wall time: straight between neighbouring points, which stand in order of both clocks. Two points of
 * one show time are a pause. Before the first it is the first show time, after the last the last. Null without points.
 * Rules: FTG-4.
 */
export function showMsAt(points: readonly ClockPoint[], wallMs: number): ShowMs | null {
  const next = points.findIndex((point) => point.wallMs > wallMs);
  if (next < 0) return points.at(-1)?.showMs ?? null;
  if (next === 0) return points[0].showMs;
  const [from, to] = [points[next - 1], points[next]];
  return from.showMs + (to.showMs - from.showMs) * ((wallMs - from.wallMs) / (to.wallMs - from.wallMs));
}

/** The wall time of a show time; of a pause its end, when the show goes on. Null without points. Rules: FTG-4. */
export function wallMsAt(points: readonly ClockPoint[], showMs: ShowMs): number | null {
  const next = points.findIndex((point) => point.showMs > showMs);
  if (next < 0) return points.at(-1)?.wallMs ?? null;
  if (next === 0) return points[0].wallMs;
  const [from, to] = [points[next - 1], points[next]];
  return from.wallMs + (to.wallMs - from.wallMs) * ((showMs - from.showMs) / (to.showMs - from.showMs));
}
