import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterAccount } from './cluster-account.ts';
import { askCluster } from './cluster-connection.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { findFreePort, runClusterProgram } from './cluster-process.ts';
import { inspectPostmaster, readPostmaster, removeStaleLock } from './postmaster.ts';
import { StorageFault } from './storage-fault.ts';

/**
 * Settings of a cluster that shares a small machine with the server. Durability is never traded: a commit is on disk
 * when it is answered.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  jit: 'off',
  log_checkpoints: 'off',
};

const RETRY_MS = 10_000;
const RECOVERY_MS = 120_000;
const MAX_LOG_BYTES = 5_000_000;

/**
 * Starts the cluster and gives its port. A postmaster that a killed run left behind is adopted when it answers with our
 * password, and stopped otherwise. A start is tried again for ten seconds: the rest of a killed postmaster may need a
 * moment to go, and a free port may be taken by another program in between. `ownPort`: the one that it must have, because
 * others know it. Throws `cluster_not_started`.
 */
export async function startCluster(
  place: ClusterPlace,
  account: ClusterAccount,
  password: string,
  ownPort?: number,
): Promise<number> {
  const log = join(place.pgdata, 'server.log');
  const begin = Date.now();
  for (;;) {
    const adopted = await adopt(place, account, password, begin + RECOVERY_MS);
    if (adopted !== null) return adopted;
    await dropLongLog(log);
    const port = ownPort ?? (await findFreePort());
    const options = Object.entries({ ...SETTINGS, port: String(port) }).map(([name, value]) => `-c ${name}='${value}'`);
    const args = ['start', '-D', place.pgdata, '-w', '-t', String(RECOVERY_MS / 1_000), '-l', log];
    const started = await runClusterProgram(place, account, 'pg_ctl', [...args, '-o', options.join(' ')]);
    if (started.isOk) return port;
    if (Date.now() - begin > RETRY_MS) throw await notStarted(place, log, started.output);
    await delay(200);
  }
}

/** Shuts the cluster down in order: connections end, everything is on disk. */
export async function stopCluster(place: ClusterPlace, account: ClusterAccount): Promise<boolean> {
  const args = ['stop', '-D', place.pgdata, '-m', 'fast', '-w', '-t', '60'];
  return (await runClusterProgram(place, account, 'pg_ctl', args)).isOk;
}

/** Port of a left-over postmaster that answers; null when none runs any more. */
async function adopt(
  place: ClusterPlace,
  account: ClusterAccount,
  password: string,
  deadline: number,
): Promise<number | null> {
  const left = await readPostmaster(place.pgdata);
  if (left === null) return null;
  const kind = await inspectPostmaster(left, place.pgdata);
  if (kind === 'other') await removeStaleLock(place.pgdata);
  if (kind === 'other' || kind === 'gone') return null;
  let answer = await askCluster(left.port, password, place.pgdata);
  while (answer === 'starting' && Date.now() < deadline) {
    await delay(100);
    answer = await askCluster(left.port, password, place.pgdata);
  }
  if (answer === 'ready') return left.port;
  if (kind === 'ours') await stopCluster(place, account);
  return null;
}

async function dropLongLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rm(log);
}

async function notStarted(place: ClusterPlace, log: string, output: string): Promise<StorageFault> {
  const lines = (await readFile(log, 'utf8').catch(() => output)).trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? output;
  return new StorageFault('cluster_not_started', `The database in ${place.pgdata} did not start: ${reason}`);
}
