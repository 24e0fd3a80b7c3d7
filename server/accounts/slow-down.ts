import { setTimeout as sleep } from 'node:timers/promises';

/** How tries of one kind are slowed. */
export interface Pace {
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  /** Wait of the first try after those, milliseconds; twice as long after each further failure. */
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Failures are forgotten this long after the last one, milliseconds. */
const FORGET_AFTER_MS = 15 * 60_000;
/** Who would have to wait longer in the queue is sent away and told when to come back, milliseconds. */
export const LONGEST_WAIT_MS = 20_000;
const MAX_KEYS = 20_000;

/** Tries come faster than they may. */
export class TooManyTries extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super('too many tries');
    this.name = 'TooManyTries';
    this.waitMs = waitMs;
  }
}

/** Makes guessing slow without locking anybody out: a try after many failures waits, and tries of one key queue up. */
export interface SlowDown {
  /** Waits as long as the key has to. Counts as a failure until it is given back. Rejects with `TooManyTries`. */
  take(key: string): Promise<void>;
  /** The try was right: it does not count. */
  giveBack(key: string): void;
  /** Everything that was counted for the key is forgotten. */
  forget(key: string): void;
}

interface Tries {
  failures: number;
  lastMs: number;
  /** When the next try may begin. */
  nextMs: number;
}

/** Makes a slow-down without failures. `now` is monotonic milliseconds. */
export function createSlowDown(
  { free, firstMs, mostMs }: Pace,
  now: () => number,
  wait: (ms: number) => Promise<unknown> = sleep,
): SlowDown {
  const keys = new Map<string, Tries>();

  function triesOf(key: string): Tries {
    const nowMs = now();
    const known = keys.get(key);
    keys.delete(key);
    const tries =
      known !== undefined && nowMs - known.lastMs < FORGET_AFTER_MS ? known : { failures: 0, lastMs: nowMs, nextMs: 0 };
    keys.set(key, tries);
    for (const oldest of keys.keys()) {
      if (keys.size <= MAX_KEYS) break;
      keys.delete(oldest);
    }
    return tries;
  }

  return {
    async take(key) {
      const tries = triesOf(key);
      const nowMs = now();
      const over = tries.failures - free;
      const delayMs = over < 0 ? 0 : Math.min(firstMs * 2 ** over, mostMs);
      const startMs = delayMs === 0 ? nowMs : Math.max(nowMs, tries.nextMs) + delayMs;
      if (startMs - nowMs > LONGEST_WAIT_MS) throw new TooManyTries(startMs - nowMs);
      tries.failures += 1;
      tries.lastMs = nowMs;
      tries.nextMs = startMs;
      if (startMs > nowMs) await wait(startMs - nowMs);
    },
    giveBack(key) {
      const tries = keys.get(key);
      if (tries !== undefined) tries.failures = Math.max(0, tries.failures - 1);
    },
    forget: (key) => void keys.delete(key),
  };
}
