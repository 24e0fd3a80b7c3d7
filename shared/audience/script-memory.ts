import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';

/** Repeats that are kept: more than anybody can say while a viewer looks away. */
const KEPT = 64;
/** Occurrences of one beat that are kept. */
const HEARD = 8;

/**
 * Remembers what was said word for word. A repeat bores only those who heard the same words often enough before; for who
 * came later they are new. Source: `domain` 3.2, repeated script.
 */
export interface ScriptMemory extends SavedPart {
  /** Takes in the fingerprints of what was said in a tick. */
  read(beats: readonly number[], tick: number): void;
  /** Tick of the last repeat, −1 before the first. */
  lastTick(): number;
  /** Repeats so far; the last ones are kept in a ring. */
  readonly count: number;
  /** Tick of repeat `n`, at `n & (KEPT − 1)`. */
  readonly ticks: Int32Array;
  /** Who entered after this tick has not heard it often enough, at the same place. */
  readonly sinceTicks: Int32Array;
}

/** A memory of nothing. */
export function createScriptMemory(model: AudienceModel): ScriptMemory {
  const times = Math.max(2, Math.min(HEARD, Math.floor(model.scriptRepeats)));
  const own = {
    ticks: new Int32Array(KEPT).fill(-1),
    sinceTicks: new Int32Array(KEPT).fill(-1),
    count: 0,
    /** Ticks of the last occurrences of each beat, oldest first. */
    heard: new Map<number, number[]>(),
  };
  const { ticks, sinceTicks, heard } = own;
  return {
    ticks,
    sinceTicks,
    get count() {
      return own.count;
    },
    save: () => saveFields(own),
    lastTick: () => (own.count === 0 ? -1 : ticks[(own.count - 1) & (KEPT - 1)]),
    read(beats: readonly number[], tick: number): void {
      for (const beat of beats) {
        const before = heard.get(beat) ?? [];
        before.push(tick);
        if (before.length > times) before.shift();
        heard.set(beat, before);
        if (before.length < times) continue;
        const place = own.count & (KEPT - 1);
        ticks[place] = tick;
        sinceTicks[place] = before[0];
        own.count += 1;
      }
    },
  };
}

/** Repeats after tick `then` that a viewer who entered in `enteredTick` has heard too often. */
export function repeatsHeard({ ticks, sinceTicks, count }: ScriptMemory, then: number, enteredTick: number): number {
  let heard = 0;
  const oldest = count > KEPT ? count - KEPT : 0;
  for (let n = count - 1; n >= oldest; n -= 1) {
    const place = n & (KEPT - 1);
    if (ticks[place] <= then) break;
    if (enteredTick < sinceTicks[place]) heard += 1;
  }
  return heard;
}
