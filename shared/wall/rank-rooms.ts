import type { WallRoom } from './wall-room.ts';

/** Least time between two new orders of the wall, wall milliseconds: tiles do not jump under the pointer. */
export const RANK_EVERY_MS = 10_000;

/** Points by which a room must need somebody more than another to pass it. Proposed. */
const MARGIN = 2;

const POINTS = { act: 4, attend: 2, inform: 1 } as const;

/** The order of the wall, and when it was made. */
export interface WallOrder {
  readonly roomIds: readonly string[];
  readonly rankedAtMs: number;
}

/** How much a room needs somebody, points. Rules: WAL-2. */
export function needPoints({ needs, phase }: Pick<WallRoom, 'needs' | 'phase'>): number {
  if (phase === 'lobby') return -1;
  return needs.reduce((sum, { severity }) => sum + POINTS[severity], 0);
}

/**
 * Orders rooms by who needs somebody most, at most every ten seconds, and moves a room up only when it is clearly ahead.
 * New rooms come last, closed ones leave at once. Rules: WAL-2.
 */
export function rankRooms(rooms: readonly WallRoom[], before: WallOrder | null, nowMs: number): WallOrder {
  const points = new Map(rooms.map((room) => [room.roomId, needPoints(room)]));
  const known = (before?.roomIds ?? []).filter((id) => points.has(id));
  const fresh = rooms.map(({ roomId }) => roomId).filter((id) => !known.includes(id));
  if (before === null) return { roomIds: byPoints(fresh, points, 1), rankedAtMs: nowMs };
  const current = [...known, ...fresh];
  if (nowMs - before.rankedAtMs < RANK_EVERY_MS) return { roomIds: current, rankedAtMs: before.rankedAtMs };
  return { roomIds: byPoints(current, points, MARGIN), rankedAtMs: nowMs };
}

/** Insertion sort: each room goes up past those that it leads by the margin, so that near ones keep their places. */
function byPoints(ids: readonly string[], points: ReadonlyMap<string, number>, margin: number): readonly string[] {
  const pointsOf = (id: string | undefined) => (id === undefined ? Number.POSITIVE_INFINITY : (points.get(id) ?? 0));
  const order: string[] = [];
  for (const id of ids) {
    let at = order.length;
    while (at > 0 && pointsOf(id) - pointsOf(order[at - 1]) >= margin) at -= 1;
    order.splice(at, 0, id);
  }
  return order;
}
