import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ClusterAccount, canUse } from './cluster-account.ts';
import { type ClusterBinaries, clusterProgram } from './cluster-binaries.ts';
import { messageOf } from './database-error.ts';
import { StorageFault } from './storage-fault.ts';

/** Where the private cluster lives and with which programs it runs. */
export interface ClusterPlace {
  /** Folder of the cluster; exists once it was made. */
  readonly pgdata: string;
  /** Folder that holds `bin`, usable by the account. */
  readonly programs: string;
  /** Folder of ours beyond the data folder, if one was needed. */
  readonly outside: string | null;
}

/**
 * `DATA_DIR/cluster.json`, written when the cluster has been made. `data` is a path from `DATA_DIR`, or absolute when
 * the cluster had to be made outside; `outside` is the folder of ours beyond `DATA_DIR`, if there is one.
 */
interface PlaceRecord {
  readonly data: string;
  readonly outside: string | null;
}

const INSIDE = 'postgres';

/** Makes the data folder and tries to write in it. Throws `StorageFault` `data_dir_not_writable`. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.probe-${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StorageFault(
      'data_dir_not_writable',
      `The data folder ${dataDir} cannot be written (${messageOf(error)}). Give this account write access or set DATA_DIR to another folder.`,
    );
  }
}

/** Folder of the cluster that a data folder already has, or null. */
export async function findKnownCluster(dataDir: string): Promise<string | null> {
  const record = await readRecord(dataDir);
  if (record !== null) return resolve(dataDir, record.data);
  return existsSync(join(dataDir, INSIDE)) ? join(dataDir, INSIDE) : null;
}

/**
 * Finds the place of the cluster of a data folder, or chooses one: in the data folder, with the programs where they are
 * installed. What the account cannot enter, such as folders below a home of mode 700, is put into a folder beside.
 */
export async function findClusterPlace(
  dataDir: string,
  binaries: ClusterBinaries,
  account: ClusterAccount,
): Promise<ClusterPlace> {
  const record = await readRecord(dataDir);
  const known = await findKnownCluster(dataDir);
  if (known !== null) assertKnown(known, dataDir, account);
  const isInsideUsable = canUse(account, dataDir);
  const areProgramsUsable = canUse(account, clusterProgram(binaries.root, 'postgres'));
  const needsOutside = !areProgramsUsable || (known === null && !isInsideUsable);
  const outside = needsOutside ? await findOutside(record?.outside ?? null, account) : (record?.outside ?? null);
  const programs =
    areProgramsUsable || outside === null ? binaries.root : await copyPrograms(binaries, outside, account);
  const pgdata = known ?? join(isInsideUsable || outside === null ? dataDir : outside, INSIDE);
  const place: ClusterPlace = { pgdata, programs, outside };
  if (known !== null && outside !== (record?.outside ?? null)) await recordClusterPlace(dataDir, place);
  return place;
}

/** Notes the place of a cluster that was just made, for every later start. */
export async function recordClusterPlace(dataDir: string, { pgdata, outside }: ClusterPlace): Promise<void> {
  const record: PlaceRecord = { data: pgdata === join(dataDir, INSIDE) ? INSIDE : pgdata, outside };
  const file = join(dataDir, 'cluster.json');
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  await rename(`${file}.new`, file);
}

async function readRecord(dataDir: string): Promise<PlaceRecord | null> {
  const file = join(dataDir, 'cluster.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
}

/** A recorded cluster is never silently replaced by an empty one. */
function assertKnown(pgdata: string, dataDir: string, account: ClusterAccount): void {
  if (!existsSync(pgdata)) {
    throw new StorageFault(
      'cluster_missing',
      `The database of ${dataDir} belongs in ${pgdata}, which is gone. Put it back, or remove ${join(dataDir, 'cluster.json')} to begin with an empty one.`,
    );
  }
  if (!canUse(account, pgdata)) {
    throw new StorageFault(
      'cluster_not_started',
      `The account that runs the database (uid ${account?.uid}) cannot enter ${pgdata}. Allow it to pass the folders above (chmod o+x).`,
    );
  }
}

/** The recorded folder, or a new one of an unguessable name in the first place where the account can run programs. */
async function findOutside(known: string | null, account: ClusterAccount): Promise<string> {
  if (known !== null && existsSync(known)) return known;
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(parent, `caipai-${randomBytes(8).toString('hex')}`);
    if (existsSync(parent) && (await canRunIn(folder, account))) return folder;
  }
  throw new StorageFault(
    'cluster_not_started',
    `There is no folder in which the account of the database (uid ${account?.uid}) can run programs. Set DATA_DIR to a folder that every account can enter, or set DATABASE_URL.`,
  );
}

async function canRunIn(folder: string, account: ClusterAccount): Promise<boolean> {
  const probe = join(folder, 'probe');
  try {
    await mkdir(folder);
    await chmod(folder, 0o711);
    await writeFile(probe, '#!/bin/sh\n', { mode: 0o755 });
    await chmod(probe, 0o755);
    if (canUse(account, probe)) return true;
    await rm(folder, { recursive: true });
    return false;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Copies the programs once per version; a half copy never gets the final name. */
async function copyPrograms(binaries: ClusterBinaries, outside: string, account: ClusterAccount): Promise<string> {
  const target = join(outside, binaries.label);
  if (existsSync(target) && canUse(account, clusterProgram(target, 'postgres'))) return target;
  const half = `${target}.new-${randomBytes(4).toString('hex')}`;
  await cp(binaries.root, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await rm(target, { recursive: true, force: true });
  await rename(half, target);
  return target;
}
