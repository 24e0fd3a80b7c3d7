import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadServerSecret } from '../../server/accounts/server-secret.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { restoreBackup } from '../../server/operations/restore-backup.ts';
import { verify } from '../../server/operations/verify.ts';
import { type WrittenBackup, writeBackup } from '../../server/operations/write-backup.ts';
import { readMigrations } from '../../server/storage/migrate.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type KeptCollege, writeKeptCollege } from '../support/kept-college.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const logger = createLogger('silent');
const content = shippedContent();
let dataDir: string;
let origin: TestDatabase;
let college: KeptCollege;
let backup: string;
let written: WrittenBackup;
let backedUp: ReadonlyMap<string, string>;

beforeAll(async () => {
  dataDir = await makeDataDir();
  origin = await createTestDatabase();
  await loadServerSecret(dataDir);
  const storage = await openStorage({ config: { dataDir, databaseUrl: origin.url }, logger });
  college = await writeKeptCollege(storage, dataDir, content);
  await storage.close();
  backup = join(dataDir, 'out', 'college.caipai');
  written = await writeBackup({ databaseUrl: origin.url, dataDir, target: backup, hasFootage: true });
  backedUp = await contentsOf(origin);
});
afterAll(async () => {
  await origin.drop();
  await removeDataDir(dataDir);
  await rm(dirname(dataDir), { recursive: true, force: true });
});

let target: TestDatabase;
let targetDir: string;
beforeEach(async () => {
  target = await createTestDatabase({ isEmpty: true });
  targetDir = await makeDataDir();
  await mkdir(targetDir);
  return async () => {
    await target.drop();
    await rm(dirname(targetDir), { recursive: true, force: true });
  };
});

const restore = (source = backup, isReplacing = false) =>
  restoreBackup({ source, databaseUrl: target.url, dataDir: targetDir, isReplacing });

/** Every row of every table, as text in a fixed order. */
async function contentsOf(database: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const tables = await database.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('schema_migrations', 'probes')",
  );
  const contents = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await database.query(
      `select coalesce(string_agg(t::text, e'\\n' order by t::text), '') as all from "${name}" t`,
    );
    contents.set(String(name), String(row?.all));
  }
  return contents;
}

test('a restored backup holds every row of every table, the footage and the secret, and passes verification', async () => {
  await restore();
  expect(backedUp.get('grade_revisions')).not.toBe('');
  expect(await contentsOf(target)).toEqual(backedUp);
  for (const path of ['session-secret', `footage/${college.partId}/00001.chunk`]) {
    expect(await readFile(join(targetDir, path))).toEqual(await readFile(join(dataDir, path)));
    expect((await stat(join(targetDir, path))).mode & 0o077).toBe(0);
  }
  const report = await verify({ databaseUrl: target.url, dataDir: targetDir, content });
  expect(report).toMatchObject({
    damages: [],
    rooms: 1,
    replayed: 1,
    grades: 3,
    footage: { files: 2, byteCount: 8_000 },
  });
  expect(report.entries).toBeGreaterThan(240);
});

test('a restored database goes on: numbered rows, grades and the next start', async () => {
  await restore();
  const storage = await openStorage({ config: { dataDir: targetDir, databaseUrl: target.url }, logger });
  const { roomId } = college;
  const judged = { utteranceId: 'u-000002', category: 'absolute', verdict: 'confirmed', reason: '' } as const;
  await storage.findingJudgements.add(roomId, { ...judged, judge: 'teacher', judgeId: 'p-00000000000000c1' });
  expect(await storage.findingJudgements.list(roomId)).toHaveLength(2);
  await storage.close();
  await expect(target.query('delete from grade_revisions')).rejects.toThrow(/never changed/);
});

test('rows that are written while the backup runs are all in it or none of their moment', async () => {
  const storage = await openStorage({ config: { dataDir, databaseUrl: origin.url }, logger });
  const path = join(dataDir, 'out', 'busy.caipai');
  // The backup may begin before anything that is written beside it is there.
  await storage.settings.save('college_name', 'name 0');
  let isDone = false;
  const writing = (async () => {
    for (let n = 1; !isDone; n += 1) await storage.settings.save('college_name', `name ${n}`);
  })();
  await writeBackup({ databaseUrl: origin.url, dataDir, target: path, hasFootage: false });
  isDone = true;
  await writing;
  await storage.close();
  await restore(path);
  expect(await target.query('select count(*)::int as n from settings')).toEqual([{ n: 1 }]);
  const { damages } = await verify({ databaseUrl: target.url, dataDir: targetDir, content: null });
  expect(damages.map(({ code }) => code)).toEqual(['damage/file_missing', 'damage/file_missing']);
});

test('a name that is taken is refused and the file stays', async () => {
  const before = await readFile(backup);
  const again = writeBackup({ databaseUrl: origin.url, dataDir, target: backup, hasFootage: false });
  await expect(again).rejects.toMatchObject({ code: 'backup/target_exists' });
  expect(await readFile(backup)).toEqual(before);
});

const changed = async (change: (bytes: Buffer) => Buffer): Promise<string> => {
  const path = join(targetDir, 'changed.caipai');
  await writeFile(path, change(await readFile(backup)));
  return path;
};
const isUntouched = async () =>
  expect(await target.query("select tablename from pg_tables where schemaname = 'public'")).toEqual([]);

test.each([0.01, 0.2, 0.5, 0.8, 0.999])(
  'a flipped bit at %d of the file is refused before anything is changed',
  async (at) => {
    const path = await changed((bytes) => {
      const index = Math.floor(bytes.length * at);
      bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      return bytes;
    });
    await expect(restore(path)).rejects.toMatchObject({
      code: expect.stringMatching(/^backup\/(damaged|torn)$/),
      params: { offset: expect.any(Number) },
    });
    await isUntouched();
  },
);

test('a file that was cut off says where it ends, wherever that is', async () => {
  const path = join(targetDir, 'torn.caipai');
  await cp(backup, path);
  const { size } = await stat(path);
  for (const length of [size - 1, size - 200, Math.floor(size / 2), 40, 20, 16, 7]) {
    await truncate(path, length);
    await expect(restore(path)).rejects.toMatchObject({ code: 'backup/torn' });
  }
  await isUntouched();
});

test('what is no backup, and what a newer version wrote, say so', async () => {
  const other = join(targetDir, 'other');
  await writeFile(other, 'something else altogether');
  await expect(restore(other)).rejects.toMatchObject({ code: 'backup/not_a_backup' });
  await expect(restore(join(targetDir, 'none'))).rejects.toMatchObject({ code: 'backup/unreadable' });
  const older = (await readMigrations()).slice(0, -1);
  const options = { source: backup, databaseUrl: target.url, dataDir: targetDir, isReplacing: true, migrations: older };
  await expect(restoreBackup(options)).rejects.toMatchObject({ code: 'restore/newer_schema' });
  const renamed = (await readMigrations()).map((step) => ({ ...step, name: `${step.name}.other` }));
  await expect(restoreBackup({ ...options, migrations: renamed })).rejects.toMatchObject({
    code: 'restore/other_schema',
  });
  await isUntouched();
});

test('a database with rows is refused, and replaced when that was asked for', async () => {
  await restore();
  await target.query("insert into settings (key, value) values ('college_name', 'another')");
  await expect(restore()).rejects.toMatchObject({
    code: 'restore/not_empty',
    params: { tables: expect.stringContaining('settings') },
  });
  expect(await target.query('select value from settings')).toEqual([{ value: 'another' }]);
  await restore(backup, true);
  expect(await contentsOf(target)).toEqual(backedUp);
});

test('a database that a server uses is refused', async () => {
  const storage = await openStorage({ config: { dataDir: targetDir, databaseUrl: target.url }, logger });
  await storage.probe();
  await expect(restore(backup, true)).rejects.toMatchObject({ code: 'restore/in_use' });
  await storage.close();
});

test('a restore that fails in the middle leaves what was there', async () => {
  await restore();
  const before = await contentsOf(target);
  const steps = (await readMigrations()).map((step, at, all) =>
    at === all.length - 1 ? { ...step, sql: `${step.sql}; select 1 / 0` } : step,
  );
  const options = { source: backup, databaseUrl: target.url, dataDir: targetDir, isReplacing: true, migrations: steps };
  await expect(restoreBackup(options)).rejects.toThrow(/division by zero/);
  expect(await contentsOf(target)).toEqual(before);
});

test('the backup counts what it holds', () => {
  expect(written).toMatchObject({ leftOut: [], header: { hasFootage: true } });
  expect(written.files).toContain('session-secret');
  expect(written.rows).toBeGreaterThan(250);
  expect(existsSync(`${backup}.new`)).toBe(false);
});
