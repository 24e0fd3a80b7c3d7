import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { projectRoot } from '../project-root.ts';
import { createTaskOrder, type UrgencyNow, withUrgency } from './task-order.ts';

/** Entries of the worker, each a module whose default export does one task. */
export type WorkerEntry = 'headless-worker' | 'explain-worker' | 'what-if-worker' | 'join-worker';

/** Worker threads for what takes long, as far as the live rooms leave the cores to them. They start when they are needed. */
export interface WorkerPool {
  /**
   * Does a task after those that wait and are as urgent, and after all that are more; two at a time. An urgency that is a
   * function is read again while the task waits. Rejects with its failure, or when the pool is closed.
   */
  run<Result>(entry: WorkerEntry, task: object, urgency: UrgencyNow): Promise<Result>;
  close(): Promise<void>;
}

/** Threads at most. */
export const MOST_THREADS = Math.min(2, availableParallelism());
/** Steps back from the rooms by so much; 19 is the most. */
const NICE = 10;
/** A thread that read its content keeps it while somebody looks at a debrief. */
const IDLE_MS = 600_000;
/** A future of a show fits in here and is gone before it would be moved to where what lasts is kept. */
const YOUNG_MB = 64;

/**
 * A pool without a thread yet. `isBundled`: its workers are those that `npm start` runs, and the server has been built.
 * `fileOf` says where an entry is.
 */
export function createWorkerPool(
  isBundled = import.meta.url.includes('/build/server/'),
  fileOf: (entry: WorkerEntry) => string = (entry) => ownFile(entry, isBundled),
): WorkerPool {
  let pool: Piscina | null = null;
  return {
    run(entry, task, urgency) {
      pool ??= new Piscina({
        execArgv: isBundled ? [] : ['--import', 'tsx'],
        maxThreads: MOST_THREADS,
        // On Linux a thread steps back alone: rooms on air go before it on both cores.
        niceIncrement: NICE,
        idleTimeout: IDLE_MS,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        taskQueue: createTaskOrder(),
        // Else what was taken and found no worker goes behind what came after it, again and again.
        stricterFIFO: true,
      });
      return pool.run(withUrgency(task, urgency), { filename: fileOf(entry) });
    },
    async close() {
      await pool?.destroy();
    },
  };
}

function ownFile(entry: WorkerEntry, isBundled: boolean): string {
  const built = join(projectRoot(), `build/server/${entry}.js`);
  return isBundled && existsSync(built) ? built : new URL(`./${entry}.ts`, import.meta.url).href;
}
