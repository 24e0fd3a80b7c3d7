import type { HeadlessOutcome } from './headless-worker.ts';
import type { HeadlessPlan } from './run-headless.ts';
import { createRunQueue } from './run-queue.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Plays headless shows beside the server, one at a time. */
export interface HeadlessPlayer {
  /** Plays a show; urgent ones go before the others. Rejects when it fails, and never settles once this is closed. */
  play(plan: HeadlessPlan, isUrgent: boolean): Promise<HeadlessOutcome>;
  /** Forgets what waits; what runs ends with the workers. */
  close(): void;
}

/** Gives the workers one show at a time, so that others come in between. */
export function createHeadlessPlayer(workers: Pick<WorkerPool, 'run'>): HeadlessPlayer {
  const queue = createRunQueue<HeadlessPlan, HeadlessOutcome>((plan) =>
    workers.run('headless-worker', plan, 'background'),
  );
  return { play: queue.add, close: queue.clear };
}
