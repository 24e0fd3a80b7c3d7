/** Slots of the wheel: the longest wait between two looks is one tick less (127.75 s). */
export const WHEEL_TICKS = 512;

/**
 * Who attends when: one linked list of viewer slots per tick, linked through the pool's `next` column. Putting and
 * taking cost the same however many viewers there are.
 */
export interface AttentionWheel {
  /** Lets `slot` attend `delay` ticks after `tick`, delay in [1, 511]. */
  put(next: Int32Array, slot: number, tick: number, delay: number): void;
  /** Takes the list of `tick`: first slot, the rest through `next`, −1 at its end. */
  take(tick: number): number;
}

/** An empty wheel. */
export function createAttentionWheel(): AttentionWheel {
  const heads = new Int32Array(WHEEL_TICKS).fill(-1);
  return {
    put(next, slot, tick, delay) {
      const place = (tick + delay) & (WHEEL_TICKS - 1);
      next[slot] = heads[place];
      heads[place] = slot;
    },
    take(tick) {
      const place = tick & (WHEEL_TICKS - 1);
      const first = heads[place];
      heads[place] = -1;
      return first;
    },
  };
}
