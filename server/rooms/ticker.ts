/** How often rooms are looked at, wall milliseconds; their ticks are staggered because each was started at its own time. */
const BEAT_MS = 10;

/** Something that wants to be looked at regularly. `beat` must not throw; what takes long it does by itself. */
export interface Ticking {
  beat(nowMs: number): void;
}

/** The heart of the server, and its only interval. */
export interface Ticker {
  add(ticking: Ticking): void;
  remove(ticking: Ticking): void;
  /** Monotonic milliseconds: nothing in a show depends on the wall clock. */
  now(): number;
  stop(): void;
}

/** Starts the ticker. */
export function startTicker(): Ticker {
  const all = new Set<Ticking>();
  const now = () => performance.now();
  const interval = setInterval(() => {
    const nowMs = now();
    for (const ticking of all) ticking.beat(nowMs);
  }, BEAT_MS);
  return {
    add: (ticking) => void all.add(ticking),
    remove: (ticking) => void all.delete(ticking),
    now,
    stop: () => clearInterval(interval),
  };
}
