import type { SegmentStart } from './room.ts';
import { type Segment, timeSegments } from './run-of-show.ts';
import type { ShowMs } from './units.ts';

/** A way to win lost time back: all that is to come gets shorter, one segment does, or one is left out. */
export type Recovery =
  | { readonly kind: 'squeeze' }
  | { readonly kind: 'cut'; readonly segmentId: string }
  | { readonly kind: 'skip'; readonly segmentId: string };

/** Where a show stands. `log` holds the starts of segments, oldest first. */
export interface ShowPosition {
  readonly runOfShow: readonly Segment[];
  readonly plannedMs: ShowMs;
  readonly showMs: ShowMs;
  readonly log: readonly SegmentStart[];
}

/** A segment is not worth calling when it is shorter. */
const SHORTEST_MS = 15_000;

/**
 * The plan by which the show ends in time after all, or null when this way does not lead there. What was on air keeps its
 * place with the time it took; the running segment ends now or at its planned time, whichever is later; what was passed
 * over goes. The shares fill the show again.
 */
export function replan({ runOfShow, plannedMs, showMs, log }: ShowPosition, way: Recovery): readonly Segment[] | null {
  const timed = timeSegments(runOfShow, plannedMs);
  const lengthOf = (id: string) => {
    const own = timed.find(({ segment }) => segment.id === id);
    return own === undefined ? 0 : own.endMs - own.startMs;
  };
  const current = log.at(-1);
  const at = runOfShow.findIndex(({ id }) => id === current?.segmentId);
  if (current === undefined || at === -1) return null;
  const tookMs = takenBy(log, Math.max(showMs, current.startedAtMs + lengthOf(current.segmentId)));
  const past = runOfShow.slice(0, at + 1).filter(({ id }) => (tookMs.get(id) ?? 0) > 0);
  const isSkipped = (id: string) => way.kind === 'skip' && id === way.segmentId;
  const coming = runOfShow.slice(at + 1).filter(({ id }) => !isSkipped(id));
  const usedMs = past.reduce((sum, { id }) => sum + (tookMs.get(id) ?? 0), 0);
  const leftMs = plannedMs - usedMs;
  const wantedMs = coming.reduce((sum, { id }) => sum + lengthOf(id), 0);
  if (coming.length === 0 || leftMs <= 0) return null;
  const givenMs = ({ id }: Segment): number => {
    if (way.kind !== 'cut') return (lengthOf(id) / wantedMs) * leftMs;
    return id === way.segmentId ? lengthOf(id) - (wantedMs - leftMs) : lengthOf(id);
  };
  if (coming.some((segment) => givenMs(segment) < SHORTEST_MS)) return null;
  if (way.kind === 'cut' && !coming.some(({ id }) => id === way.segmentId)) return null;
  return [
    ...past.map((segment) => ({ ...segment, share: (tookMs.get(segment.id) ?? 0) / plannedMs })),
    ...coming.map((segment) => ({ ...segment, share: givenMs(segment) / plannedMs })),
  ];
}

/** Time that each segment was on air; the last one until `endMs`. */
function takenBy(log: readonly SegmentStart[], endMs: ShowMs): ReadonlyMap<string, number> {
  const took = new Map<string, number>();
  for (const [at, { segmentId, startedAtMs }] of log.entries()) {
    const untilMs = log[at + 1]?.startedAtMs ?? endMs;
    took.set(segmentId, (took.get(segmentId) ?? 0) + untilMs - startedAtMs);
  }
  return took;
}
