import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { projectRoot } from '../project-root.ts';
import type { HeadlessOutcome } from './headless-worker.ts';
import type { HeadlessPlan } from './run-headless.ts';
import { createRunQueue } from './run-queue.ts';

/** Plays headless shows beside the server, one at a time. */
export interface HeadlessWorker {
  /** Plays a show; urgent ones go before the others. Rejects when it fails, and never settles once this is closed. */
  play(plan: HeadlessPlan, isUrgent: boolean): Promise<HeadlessOutcome>;
  close(): Promise<void>;
}

/** One thread for all background shows, begun with the first: the other core stays with the live rooms. */
export function createHeadlessWorker(): HeadlessWorker {
  let pool: Piscina | null = null;
  const queue = createRunQueue<HeadlessPlan, HeadlessOutcome>((plan) => {
    pool ??= createPool();
    return pool.run(plan);
  });
  return {
    play: queue.add,
    async close() {
      queue.clear();
      await pool?.destroy();
    },
  };
}

function createPool(): Piscina {
  const built = join(projectRoot(), 'build/server/headless-worker.js');
  const isBundled = import.meta.url.includes('/build/server/') && existsSync(built);
  return new Piscina({
    filename: isBundled ? built : new URL('./headless-worker.ts', import.meta.url).href,
    execArgv: isBundled ? [] : ['--import', 'tsx'],
    maxThreads: 1,
    idleTimeout: 60_000,
  });
}
