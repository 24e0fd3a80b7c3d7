import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { createLogger } from '../../server/logger.ts';
import { findClusterAccount } from '../../server/storage/cluster-account.ts';
import { findClusterPlace } from '../../server/storage/cluster-place.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { readPostmaster } from '../../server/storage/postmaster.ts';
import { startPrivateCluster } from '../../server/storage/private-cluster.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeEntries, makeHeader } from '../contract/journal-entries.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';

const logger = createLogger('silent');
const isRoot = process.getuid?.() === 0;
const open = (dataDir: string): Promise<Storage> => openStorage({ config: { dataDir, databaseUrl: null }, logger });

const dataDirs: string[] = [];
async function newDataDir(): Promise<string> {
  const dataDir = await makeDataDir();
  dataDirs.push(dataDir);
  return dataDir;
}

afterEach(async () => {
  for (const dataDir of dataDirs.splice(0)) {
    await removeDataDir(dataDir);
    await rm(dirname(dataDir), { recursive: true, force: true });
  }
});

async function findPgdata(dataDir: string): Promise<string> {
  const { data }: { data: string } = JSON.parse(await readFile(join(dataDir, 'cluster.json'), 'utf8'));
  return resolve(dataDir, data);
}

/** Runs a writing server until it acknowledged `count` entries, then kills it with SIGKILL; gives the last acknowledged seq. */
async function killWriter(dataDir: string, count: number): Promise<number> {
  const script = join(import.meta.dirname, '../support/journal-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lastSeq = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    lastSeq = Number(line);
    if (lastSeq === count) child.kill('SIGKILL');
  });
  await Promise.all([once(lines, 'close'), once(child, 'close')]);
  return lastSeq;
}

test('below a folder of mode 700 the cluster is made, keeps its data and is private', async () => {
  const dataDir = await newDataDir();
  const first = await open(dataDir);
  await first.journal.open(makeHeader('kept'));
  await first.close();
  const second = await open(dataDir);
  expect(await second.journal.header(makeHeader('kept').roomId)).toEqual(makeHeader('kept'));
  await second.close();
  expect((await stat(join(dataDir, 'cluster.password'))).mode & 0o777).toBe(0o600);
  expect((await stat(await findPgdata(dataDir))).mode & 0o077).toBe(0);
});

test('a killed server: the next one adopts its database, and nothing acknowledged is lost', async () => {
  const dataDir = await newDataDir();
  const acknowledged = await killWriter(dataDir, 200);
  const left = await readPostmaster(await findPgdata(dataDir));
  const storage = await open(dataDir);
  expect(await readPostmaster(await findPgdata(dataDir))).toEqual(left);
  const { roomId } = makeHeader('killed');
  const entries = await storage.journal.read(roomId, 0);
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
  expect(entries).toEqual(makeEntries(roomId, 1, entries.length));
  await storage.close();
});

test('a killed server and a killed database: both start again, and nothing acknowledged is lost', async () => {
  const dataDir = await newDataDir();
  const acknowledged = await killWriter(dataDir, 100);
  const left = await readPostmaster(await findPgdata(dataDir));
  process.kill(left?.pid ?? Number.NaN, 'SIGKILL');
  const storage = await open(dataDir);
  const { roomId } = makeHeader('killed');
  expect((await storage.journal.read(roomId, 0)).length).toBeGreaterThanOrEqual(acknowledged);
  await storage.probe();
  await storage.close();
});

test('a left-over database that does not know our password is stopped and started again', async () => {
  const dataDir = await newDataDir();
  await killWriter(dataDir, 5);
  const pgdata = await findPgdata(dataDir);
  const left = await readPostmaster(pgdata);
  const lock = await readFile(join(pgdata, 'postmaster.pid'), 'utf8');
  const lines = lock.split('\n');
  lines[3] = '1'; // nobody answers on the port that the lock file names
  await writeFile(join(pgdata, 'postmaster.pid'), lines.join('\n'));
  const storage = await open(dataDir);
  expect((await readPostmaster(pgdata))?.pid).not.toBe(left?.pid);
  await storage.close();
});

test('a lock file whose number belongs to another program now is no obstacle', async () => {
  const dataDir = await newDataDir();
  await (await open(dataDir)).close();
  const pgdata = await findPgdata(dataDir);
  await writeFile(join(pgdata, 'postmaster.pid'), `${process.pid}\n${pgdata}\n1700000000\n5432\n\n127.0.0.1\n`);
  const storage = await open(dataDir);
  await storage.probe();
  await storage.close();
});

test('two servers on one data folder: the second is told, the first goes on', async () => {
  const dataDir = await newDataDir();
  const first = await open(dataDir);
  await expect(open(dataDir)).rejects.toMatchObject({ name: 'StorageFault', code: 'data_dir_in_use' });
  await first.probe();
  await first.close();
});

test('a cluster of another major version is refused and not touched', async () => {
  const dataDir = await newDataDir();
  await (await open(dataDir)).close();
  const pgdata = await findPgdata(dataDir);
  const version = await readFile(join(pgdata, 'PG_VERSION'), 'utf8');
  await writeFile(join(pgdata, 'PG_VERSION'), '12\n');
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'cluster_wrong_version' });
  await writeFile(join(pgdata, 'PG_VERSION'), version);
  await (await open(dataDir)).close();
});

test('a recorded cluster that is gone is never replaced by an empty one', async () => {
  const dataDir = await newDataDir();
  await (await open(dataDir)).close();
  await rm(await findPgdata(dataDir), { recursive: true });
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'cluster_missing' });
});

test('an interrupted first start leaves nothing that looks like a database', async () => {
  const dataDir = await newDataDir();
  await mkdir(join(dataDir, 'postgres.new-00000000', 'cluster'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.new-00000000', 'cluster', 'PG_VERSION'), '18\n');
  const storage = await open(dataDir);
  await storage.probe();
  await storage.close();
});

test('a data folder that cannot be made gives one line with its name', async () => {
  const dataDir = await newDataDir();
  await writeFile(dataDir, 'a file');
  const error: unknown = await startPrivateCluster({ dataDir: join(dataDir, 'below'), logger }).catch((fault) => fault);
  expect(error).toMatchObject({ name: 'StorageFault', code: 'data_dir_not_writable' });
  expect(String(error)).toContain(dataDir);
  expect(String(error)).not.toContain('\n');
});

test('a database that cannot be reached gives one line without its password', async () => {
  const config = { dataDir: await newDataDir(), databaseUrl: 'postgres://app:hidden-word@127.0.0.1:1/app' };
  const error: unknown = await openStorage({ config, logger }).catch((fault) => fault);
  expect(error).toMatchObject({ name: 'StorageFault', code: 'database_unreachable' });
  expect(String(error)).not.toMatch(/hidden-word|\n/);
});

test.runIf(isRoot)('programs that the account cannot enter are copied to where it can', async () => {
  const dataDir = await newDataDir();
  const hidden = await mkdtemp(join(tmpdir(), 'caipai-test-'));
  dataDirs.push(join(hidden, 'data'));
  await mkdir(join(hidden, 'native', 'bin'), { recursive: true });
  await mkdir(dataDir);
  await writeFile(join(hidden, 'native', 'bin', 'postgres'), '#!/bin/sh\n');
  await chmod(join(hidden, 'native', 'bin', 'postgres'), 0o755);
  const binaries = { root: join(hidden, 'native'), label: 'postgresql-test', major: 18 };
  const place = await findClusterPlace(dataDir, binaries, findClusterAccount(null));
  expect(place.outside).toMatch(/caipai-[0-9a-f]{16}$/);
  expect(existsSync(join(place.programs, 'bin', 'postgres'))).toBe(true);
  expect(place.programs).toBe(join(place.outside ?? '', 'postgresql-test'));
  await rm(place.outside ?? '', { recursive: true });
});
