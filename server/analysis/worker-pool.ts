import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { projectRoot } from '../project-root.ts';

/** Entries of the worker, each a module whose default export does one task. */
export type WorkerEntry = 'headless-worker' | 'explain-worker' | 'what-if-worker' | 'join-worker';

/** One worker thread for what takes long: the other core stays with the live rooms. It starts when it is needed. */
export interface WorkerPool {
  /** Does a task after those that wait; rejects with its failure, or when the pool is closed. */
  run<Result>(entry: WorkerEntry, task: unknown): Promise<Result>;
  close(): Promise<void>;
}

/** A pool without a thread yet. */
export function createWorkerPool(): WorkerPool {
  let pool: Piscina | null = null;
  const isBundled = import.meta.url.includes('/build/server/');
  return {
    run(entry, task) {
      pool ??= new Piscina({
        execArgv: isBundled ? [] : ['--import', 'tsx'],
        maxThreads: 1,
        idleTimeout: 60_000,
      });
      return pool.run(task, { filename: fileOf(entry, isBundled) });
    },
    async close() {
      await pool?.destroy();
    },
  };
}

function fileOf(entry: WorkerEntry, isBundled: boolean): string {
  const built = join(projectRoot(), `build/server/${entry}.js`);
  return isBundled && existsSync(built) ? built : new URL(`./${entry}.ts`, import.meta.url).href;
}
