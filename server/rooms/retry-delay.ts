import { setTimeout as wait } from 'node:timers/promises';

const FIRST_MS = 50;
/** Tries within about 1.5 s; then the sender is told that the store is away, and the room tries again by itself. */
const TRIES = 6;

/** How long rooms wait before they try the store again. */
export interface RetryDelay {
  /** Waits after failed attempt `attempt` (from 1), or null to give up for now. */
  readonly delay: (attempt: number) => Promise<void> | null;
  /** Ends all trying, so that a stopping server does not wait for a store that is away. */
  stop(): void;
}

/** Makes the delay of one server: 50 ms, doubling with every attempt. */
export function createRetryDelay(): RetryDelay {
  let isStopped = false;
  return {
    delay: (attempt) => (isStopped || attempt >= TRIES ? null : wait(FIRST_MS * 2 ** (attempt - 1))),
    stop: () => {
      isStopped = true;
    },
  };
}
