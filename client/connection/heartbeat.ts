import type { Transport } from './transport.ts';

export const PING_EVERY_MS = 4_000;
const SLOW_AFTER_MS = 3_000;
const DEAD_AFTER_MS = 8_000;

/** What a heartbeat finds out: a round trip in milliseconds, or that no answer has come for three seconds. */
export interface HeartbeatListener {
  readonly onLatency: (latencyMs: number) => void;
  readonly onLate: () => void;
}

/** A running heartbeat. `beat` asks at once, for instance after the computer woke up. */
export interface Heartbeat {
  readonly beat: () => void;
  readonly stop: () => void;
}

/** Pings every four seconds; a link that does not answer within eight is dropped and opened again. */
export function startHeartbeat(transport: Transport, listener: HeartbeatListener): Heartbeat {
  let late: ReturnType<typeof setTimeout> | undefined;
  let dead: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const settle = (): void => {
    isWaiting = false;
    clearTimeout(late);
    clearTimeout(dead);
  };
  const beat = (): void => {
    if (isWaiting || !transport.isOpen()) return;
    isWaiting = true;
    const startedAt = performance.now();
    late = setTimeout(listener.onLate, SLOW_AFTER_MS);
    dead = setTimeout(() => {
      settle();
      transport.reopen();
    }, DEAD_AFTER_MS);
    transport.ping().then(() => {
      settle();
      listener.onLatency(Math.round(performance.now() - startedAt));
    }, settle);
  };
  const timer = setInterval(beat, PING_EVERY_MS);
  return {
    beat,
    stop: () => {
      settle();
      clearInterval(timer);
    },
  };
}
