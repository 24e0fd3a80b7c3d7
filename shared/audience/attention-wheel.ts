import { drawBits } from '../random/draw.ts';
import { exponentialQuantiles } from '../random/exact-math.ts';
import { type SavedPart, saveFields } from './part-memory.ts';

/** Slots of the wheel: the longest wait between two looks is one tick less (127.75 s). */
export const WHEEL_TICKS = 512;

const FIRST_DUE = 256;

/**
 * Who attends when: one linked list of viewer slots per tick, linked through the pool's `next` column. Putting and
 * taking cost the same however many viewers there are.
 */
export interface AttentionWheel extends SavedPart {
  /** Slots taken last, in the order in which they attend; replaced when it grows. */
  due: Int32Array;
  /** Lets `slot` attend `delay` ticks after `tick`, delay in [1, 511]. */
  put(next: Int32Array, slot: number, tick: number, delay: number): void;
  /** Takes everybody of `tick`: writes their slots to `due` and returns how many they are. */
  take(next: Int32Array, tick: number): number;
}

/** An empty wheel. */
export function createAttentionWheel(): AttentionWheel {
  const heads = new Int32Array(WHEEL_TICKS).fill(-1);
  const wheel: AttentionWheel = {
    due: new Int32Array(FIRST_DUE),
    save: () => saveFields({ heads }),
    put(next, slot, tick, delay) {
      const place = (tick + delay) & (WHEEL_TICKS - 1);
      next[slot] = heads[place];
      heads[place] = slot;
    },
    take(next, tick) {
      const place = tick & (WHEEL_TICKS - 1);
      let count = 0;
      for (let slot = heads[place]; slot >= 0; slot = next[slot]) {
        if (count === wheel.due.length) wheel.due = twice(wheel.due);
        wheel.due[count] = slot;
        count += 1;
      }
      heads[place] = -1;
      return count;
    },
  };
  return wheel;
}

function twice(column: Int32Array): Int32Array {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}

/**
 * Ticks until viewer `index` looks again after its look number `look`: exponentially distributed with a mean of about
 * `meanTicks`, in [1, 511]. `key` is that of the attention stream.
 */
export function ticksToNextLook(key: number, index: number, look: number, meanTicks: number): number {
  const wait = exponentialQuantiles[drawBits(key, index, look) >>> 20] * (meanTicks - 0.5);
  const delay = 1 + (wait | 0);
  return delay < WHEEL_TICKS ? delay : WHEEL_TICKS - 1;
}
