import { useEffect, useRef, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { Wall } from '#shared/protocol/wall-contract.ts';
import { rankRooms, type WallOrder } from '#shared/wall/rank-rooms.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { wallApi } from '../../connection/wall-api.ts';

/** How often the wall is asked for, milliseconds. */
const EVERY_MS = 1_000;

/** The wall as it was seen last; `problem` says why it is not newer. */
export interface SeenWall {
  readonly className: string | null;
  /** The one that needs somebody most first; null until the first answer. */
  readonly rooms: readonly WallRoom[] | null;
  readonly plans: Wall['plans'];
  readonly problem: HttpProblem | null;
}

/**
 * Asks for the wall once a second while the page can be seen, never twice at once. `isHeld`: the pointer or the focus is
 * on a tile, and nothing changes places under it.
 */
export function useWall(classId: string, isHeld: () => boolean): SeenWall {
  const [seen, setSeen] = useState<SeenWall>({ className: null, rooms: null, plans: [], problem: null });
  const order = useRef<WallOrder | null>(null);
  const held = useRef(isHeld);
  held.current = isHeld;
  useEffect(() => {
    let isOpen = true;
    let isAsking = false;
    const ask = async () => {
      if (isAsking || document.hidden) return;
      isAsking = true;
      const result = await wallApi.read(classId);
      isAsking = false;
      if (!isOpen) return;
      if (!result.ok) return setSeen((last) => ({ ...last, problem: result.problem }));
      setSeen({ ...inOrder(result.value), problem: null });
    };
    const inOrder = ({ className, rooms, plans }: Wall) => {
      const now = performance.now();
      const before = order.current;
      const kept = before !== null && held.current() ? { ...before, rankedAtMs: now } : before;
      order.current = rankRooms(rooms, kept, now);
      const places = new Map(order.current.roomIds.map((roomId, at) => [roomId, at]));
      return {
        className,
        plans,
        rooms: [...rooms].sort((a, b) => (places.get(a.roomId) ?? 0) - (places.get(b.roomId) ?? 0)),
      };
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [classId]);
  return seen;
}
