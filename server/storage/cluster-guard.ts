import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { StorageFault } from './storage-fault.ts';

/** Holds a database for one server process. */
export interface ClusterGuard {
  release(): Promise<void>;
}

const GUARD_LOCK = 4_400_002;
const PATIENCE_MS = 3_000;

/** Alone on a database, or one of several nodes that are on it together. */
export type Company = 'alone' | 'among nodes';

/**
 * Takes a database for this process, or for the nodes that it is one of, by a lock that ends with its connection, so that a killed server leaves none
 * behind. Waits three seconds for the connection of a killed one to be noticed, then throws `data_dir_in_use`. `onLost` is
 * called when the connection ends without a release: then the cluster is gone.
 */
export async function takeClusterGuard(
  url: string,
  where: string,
  onLost?: () => void,
  company: Company = 'alone',
): Promise<ClusterGuard> {
  const client = new Client({ connectionString: url, keepAlive: true, application_name: `caipai ${process.pid}` });
  client.on('error', () => {}); // the cluster went down; every other connection reports it
  await client.connect();
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await tryLock(client, company))) {
    if (Date.now() > deadline) {
      await client.end();
      throw new StorageFault(
        'data_dir_in_use',
        `Another Caipai server works on ${where}. Stop it, or give this one a place of its own.`,
      );
    }
    await delay(100);
  }
  let isReleased = false;
  client.once('end', () => {
    if (!isReleased) onLost?.();
  });
  return {
    release() {
      isReleased = true;
      return client.end().catch(() => {});
    },
  };
}

async function tryLock(client: Client, company: Company): Promise<boolean> {
  const lock = company === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query<{ taken: boolean }>(`select ${lock}($1) as taken`, [GUARD_LOCK]);
  return rows[0].taken;
}
