import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterAccount } from './cluster-account.ts';
import { CLUSTER_USER } from './cluster-connection.ts';
import { type ClusterPlace, recordClusterPlace } from './cluster-place.ts';
import { runClusterProgram } from './cluster-process.ts';
import { StorageFault } from './storage-fault.ts';

/** Reads the password of the cluster, or makes one. It stays in the data folder, readable by this account alone. */
export async function readClusterPassword(dataDir: string, isNew: boolean): Promise<string> {
  const file = join(dataDir, 'cluster.password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  if (!isNew) {
    throw new StorageFault(
      'cluster_not_started',
      `The password of the database, ${file}, is gone. Put it back from a backup of the data folder.`,
    );
  }
  const password = randomBytes(24).toString('hex');
  // Written whole under another name first: a run that is killed on the way leaves no empty password behind.
  const fresh = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(fresh, `${password}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await rename(fresh, file);
  return password;
}

/**
 * Makes an empty cluster. It is made under another name and renamed when it is whole and on disk, so that a run that is
 * killed on the way leaves nothing that a later one would take for a database.
 */
export async function createCluster(
  dataDir: string,
  place: ClusterPlace,
  account: ClusterAccount,
  password: string,
): Promise<void> {
  const half = `${place.pgdata}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = join(half, 'password');
  const cluster = join(half, 'cluster');
  for (const folder of [half, cluster]) await makeOwnFolder(folder, account);
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (account !== null) await chown(passwordFile, account.uid, account.gid);
  try {
    const args = ['-D', cluster, '-U', CLUSTER_USER, '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256'];
    const made = await runClusterProgram(place, account, 'initdb', [...args, `--pwfile=${passwordFile}`]);
    if (!made.isOk) {
      throw new StorageFault('cluster_not_started', `The database could not be made in ${dataDir}: ${made.output}`);
    }
    await rename(cluster, place.pgdata);
    await recordClusterPlace(dataDir, place);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function makeOwnFolder(folder: string, account: ClusterAccount): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (account !== null) await chown(folder, account.uid, account.gid);
}
