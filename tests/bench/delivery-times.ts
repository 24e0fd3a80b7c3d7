/** How long after its best case each frame came, by the schedule of its room. */
export interface DeliveryTimes {
  /** A frame of a room's tick came at some monotonic millisecond. */
  came(room: number, tick: number, atMs: number): void;
  /** The value that this share of all frames did not pass, milliseconds. */
  quantile(share: number): number;
  count(): number;
}

/**
 * Ticks are due every `everyMs`, whatever became of the ones before. The frame that came earliest against this schedule
 * is the room's best case, and all others are measured from it: a server that falls behind cannot hide it. A show that
 * the server paused comes later from then on, and counts as late.
 */
export function createDeliveryTimes(everyMs: number): DeliveryTimes {
  const rooms = new Map<number, number[]>();
  return {
    came(room, tick, atMs) {
      const offsets = rooms.get(room) ?? [];
      offsets.push(atMs - tick * everyMs);
      rooms.set(room, offsets);
    },
    quantile(share) {
      const late = [...rooms.values()].flatMap((offsets) => {
        const best = offsets.reduce((least, offset) => Math.min(least, offset), Number.POSITIVE_INFINITY);
        return offsets.map((offset) => offset - best);
      });
      late.sort((a, b) => a - b);
      return late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
    },
    count: () => [...rooms.values()].reduce((sum, offsets) => sum + offsets.length, 0),
  };
}
