import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { findClusterAccount } from './cluster-account.ts';
import { findClusterBinaries } from './cluster-binaries.ts';
import { askCluster, clusterUrl, ensureClusterDatabase } from './cluster-connection.ts';
import { createCluster, readClusterPassword } from './cluster-creation.ts';
import { takeClusterGuard } from './cluster-guard.ts';
import { keepCluster } from './cluster-keeper.ts';
import { findClusterPlace, findKnownCluster, prepareDataDir } from './cluster-place.ts';
import { startCluster, stopCluster } from './cluster-start.ts';
import { readPostmaster } from './postmaster.ts';
import { StorageFault } from './storage-fault.ts';

/** A running PostgreSQL of our own. */
export interface PrivateCluster {
  readonly url: string;
  /** Shuts the cluster down in order. Close the connections first. */
  stop(): Promise<void>;
}

/**
 * Starts the private PostgreSQL of a data folder, and makes it on the first start. Throws `StorageFault` with one line
 * for the operator.
 */
export async function startPrivateCluster(options: {
  readonly dataDir: string;
  readonly logger: Logger;
}): Promise<PrivateCluster> {
  const { dataDir, logger } = options;
  await prepareDataDir(dataDir);
  const binaries = findClusterBinaries();
  const account = findClusterAccount(await findKnownCluster(dataDir));
  const place = await findClusterPlace(dataDir, binaries, account);
  const isNew = !existsSync(place.pgdata);
  const password = await readClusterPassword(dataDir, isNew);
  if (isNew) await createCluster(dataDir, place, account, password);
  await assertMajor(place.pgdata, binaries.major);
  const port = await startCluster(place, account, password);
  await ensureClusterDatabase(port, password);
  const url = clusterUrl(port, password);
  const guard = await keepCluster({
    startAgain: async () => void (await startCluster(place, account, password, port)),
    takeGuard: (onLost) => takeClusterGuard(url, `the data folder ${dataDir}`, onLost),
    logger,
  });
  logger.info({ pgdata: place.pgdata, port, isNew }, 'database started');
  return {
    url,
    async stop() {
      await guard.release();
      const isStopped = await stopCluster(place, account);
      if (isStopped) logger.info('database stopped');
      else logger.error({ pgdata: place.pgdata }, 'database did not stop; the next start adopts it');
    },
  };
}

/** Address of the private cluster of a data folder while a server runs it, or null. For commands beside that server. */
export async function findRunningCluster(dataDir: string): Promise<string | null> {
  const known = await findKnownCluster(dataDir);
  if (known === null) return null;
  const password = await readClusterPassword(dataDir, false);
  const postmaster = await readPostmaster(known);
  if (postmaster === null || (await askCluster(postmaster.port, password, known)) !== 'ready') return null;
  return clusterUrl(postmaster.port, password);
}

/** PostgreSQL changes its files with every major version. */
async function assertMajor(pgdata: string, major: number): Promise<void> {
  const found = (await readFile(join(pgdata, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found === String(major)) return;
  throw new StorageFault(
    'cluster_wrong_version',
    `The database in ${pgdata} was made by PostgreSQL ${found || 'of an unknown version'}, this installation has ${major}. Use the installation that made it, or set DATABASE_URL.`,
  );
}
