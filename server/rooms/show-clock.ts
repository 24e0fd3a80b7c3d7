import { TICK_MS } from '#shared/lib/constants.ts';

/** Longest stall that is caught up tick by tick, wall milliseconds; after a longer one the show stands still. */
export const STALL_MS = 2_000;

/** Says how many ticks of a show are due. Times are monotonic milliseconds of the server. */
export interface ShowClock {
  /** Lets the clock run from now, with `tick` ticks done. */
  run(nowMs: number, tick: number): void;
  stop(): void;
  /** Ticks that are due beyond `tick`; 0 while stopped. */
  due(nowMs: number, tick: number): number;
  /** How long the tick after `tick` has been due, wall milliseconds; 0 while it is not, or the clock stands. */
  lateMs(nowMs: number, tick: number): number;
  /** Whether the show has fallen behind by more than a stall may last. */
  isStalled(nowMs: number, tick: number): boolean;
}

/** Makes a stopped clock; at `rate` 1 a tick is due every 250 ms. */
export function createShowClock(rate: number): ShowClock {
  let anchor: { readonly atMs: number; readonly tick: number } | null = null;
  const due = (nowMs: number, tick: number) =>
    anchor === null ? 0 : anchor.tick + Math.floor(((nowMs - anchor.atMs) * rate) / TICK_MS) - tick;
  return {
    run(nowMs, tick) {
      anchor = { atMs: nowMs, tick };
    },
    stop() {
      anchor = null;
    },
    due,
    lateMs(nowMs, tick) {
      if (anchor === null) return 0;
      return Math.max(0, nowMs - anchor.atMs - ((tick + 1 - anchor.tick) * TICK_MS) / rate);
    },
    isStalled: (nowMs, tick) => (due(nowMs, tick) * TICK_MS) / rate > STALL_MS,
  };
}
