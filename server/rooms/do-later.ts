import type { Ticker } from './ticker.ts';

/** Does something once, after some wall milliseconds; not when the ticker stops before. */
export function doLater(ticker: Ticker, ms: number, work: () => void): void {
  const dueMs = ticker.now() + ms;
  const waiting = {
    beat(nowMs: number) {
      if (nowMs < dueMs) return;
      ticker.remove(waiting);
      work();
    },
  };
  ticker.add(waiting);
}
