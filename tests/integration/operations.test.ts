import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { checkNode, examine } from '../../server/operations/doctor.ts';
import { checkBackup } from '../../server/operations/read-backup.ts';
import { backUpBeforeUpgrade } from '../../server/operations/upgrade-backup.ts';
import { migrate, readMigrations } from '../../server/storage/migrate.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { writeKeptCollege } from '../support/kept-college.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const logger = createLogger('silent');
const root = fileURLToPath(new URL('../../', import.meta.url));
let dataDir: string;
let database: TestDatabase;

beforeAll(async () => {
  dataDir = await makeDataDir();
  await mkdir(dataDir);
  database = await createTestDatabase();
  const storage = await openStorage({ config: { dataDir, databaseUrl: database.url }, logger });
  await writeKeptCollege(storage, dataDir, shippedContent());
  await storage.close();
});
afterAll(async () => {
  await database.drop();
  await removeDataDir(dataDir);
  await rm(dirname(dataDir), { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of an operator, as `npm run` does. */
async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', `server/cli/${command}.ts`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, DATABASE_URL: database.url, LANG: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

test('backup, restore on a machine that has nothing, and verify: from the command line, in both languages', async () => {
  const file = join(dataDir, 'a.caipai');
  const saved = await run('backup', ['--to', file, '--with-footage', '--lang', 'zh']);
  expect(saved).toMatchObject({ code: 0, output: expect.stringContaining('核对无误') });
  expect(await run('backup', ['--to', file])).toMatchObject({
    code: 1,
    output: expect.stringContaining('is there already'),
  });
  const fresh = await makeDataDir();
  const elsewhere = { DATA_DIR: fresh, DATABASE_URL: '' };
  const restored = await run('restore', [file], elsewhere);
  expect(restored.output).toContain('Everything is as it was written: 1 journals');
  expect(restored.code).toBe(0);
  expect(await run('restore', [file], elsewhere)).toMatchObject({
    code: 1,
    output: expect.stringContaining('--replace'),
  });
  expect(await run('verify', [], { ...elsewhere, LANG: 'zh_CN.UTF-8' })).toMatchObject({
    code: 0,
    output: expect.stringContaining('全部与写入时一致'),
  });
  await removeDataDir(fresh);
}, 600_000);

test('a wrong argument is told from something that could not be done', async () => {
  expect((await run('backup', [])).code).toBe(2);
  expect((await run('verify', ['--fast'])).code).toBe(2);
  expect((await run('verify', ['--lang', 'fr'])).code).toBe(2);
  expect((await run('restore', ['/nowhere'])).code).toBe(1);
  expect(await run('verify', [], { DATABASE_URL: '', DATA_DIR: '/nowhere' })).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no database in /nowhere'),
  });
  expect(await run('doctor', ['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('npm run') });
});

test('verify ends with 1 and says what is damaged where', async () => {
  await database.query("update journal set command = command || ' ' where seq = 3");
  const { code, output } = await run('verify', ['--quick', '--json']);
  await database.query('update journal set command = rtrim(command) where seq = 3');
  expect(code).toBe(1);
  expect(JSON.parse(output).damages).toEqual([{ code: 'damage/entry', params: { roomId: 'a'.repeat(26), seq: 3 } }]);
});

test('reset-admin gives the one administrator a one-time password and ends the sessions', async () => {
  await database.query(
    `insert into sessions (id, "expiresAt", token, "updatedAt", "userId")
     values ('s1', now() + interval '1 day', 'token', now(), 'p-00000000000000c1')`,
  );
  const { code, output } = await run('reset-admin', []);
  expect(code).toBe(0);
  expect(output).toMatch(/New password of head: [a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4} /);
  expect(await database.query('select 1 from sessions')).toEqual([]);
  expect(await database.query(`select "mustChangePassword" as must from users where username = 'head'`)).toEqual([
    { must: true },
  ]);
  expect(await run('reset-admin', ['--user', 'mentor'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('no administrator with the user name mentor'),
  });
});

test('reset-admin of an installation without an administrator gives a link that works once', async () => {
  await database.query("update users set role = 'teacher' where username = 'head'");
  const { code, output } = await run('reset-admin', []);
  await database.query("update users set role = 'admin' where username = 'head'");
  expect(code).toBe(0);
  expect(output).toMatch(/http:\/\/localhost:4400\/setup\?token=[0-9a-f]{32}/);
  expect(await database.query('select count(*)::int as n from setup_tokens')).toEqual([{ n: 1 }]);
});

test('a database of an older version is backed up before it is upgraded; the newest three backups stay', async () => {
  const old = await createTestDatabase({ isEmpty: true });
  const client = new Client({ connectionString: old.url });
  await client.connect();
  const migrations = await readMigrations();
  await migrate(client, migrations.slice(0, 4));
  await old.query("insert into settings (key, value) values ('college_name', 'Old college')");
  const asked: number[] = [];
  await openStorage({
    config: { dataDir, databaseUrl: old.url },
    logger,
    async beforeUpgrade(databaseUrl, toVersion) {
      asked.push(toVersion);
      for (const day of [1, 2, 3, 4, 5]) {
        const now = () => new Date(Date.UTC(2026, 0, day));
        await backUpBeforeUpgrade({ databaseUrl, dataDir, toVersion, logger, now });
      }
    },
  }).then((storage) => storage.close());
  await client.end();
  await old.drop();
  expect(asked).toEqual([migrations.length]);
  const names = (await readdir(join(dataDir, 'backups'))).sort();
  const stamp = `before-schema-${String(migrations.length).padStart(4, '0')}`;
  expect(names).toEqual(['03', '04', '05'].map((day) => `${stamp}-202601${day}T000000Z.caipai`));
  const { header, rows } = await checkBackup(join(dataDir, 'backups', names[0] ?? ''));
  expect([header.migrations.length, rows]).toEqual([4, 1]);
});

test('nothing is upgraded that could not be backed up', async () => {
  const old = await createTestDatabase({ isEmpty: true });
  const client = new Client({ connectionString: old.url });
  await client.connect();
  await migrate(client, (await readMigrations()).slice(0, 4));
  const opening = openStorage({
    config: { dataDir, databaseUrl: old.url },
    logger,
    beforeUpgrade: (databaseUrl, toVersion) =>
      backUpBeforeUpgrade({ databaseUrl, dataDir: '/dev/null/nowhere', toVersion, logger }),
  });
  await expect(opening).rejects.toMatchObject({ name: 'StorageFault', code: 'upgrade_not_backed_up' });
  expect(await old.query('select max(version) as version from schema_migrations')).toEqual([{ version: 4 }]);
  await client.end();
  await old.drop();
});

test('an empty or current database is upgraded without a backup', async () => {
  const fresh = await createTestDatabase({ isEmpty: true });
  const beforeUpgrade = () => Promise.reject(new Error('nothing to back up'));
  for (const _start of ['first', 'second']) {
    const storage = await openStorage({ config: { dataDir, databaseUrl: fresh.url }, logger, beforeUpgrade });
    await storage.close();
  }
  await fresh.drop();
});

test('the doctor looks at everything and says what is wrong', async () => {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0' });
  const codes = (await examine({ config, logger })).map(({ code }) => code);
  expect(codes.slice(0, 3)).toEqual(['doctor/node', 'doctor/data_dir', 'doctor/database']);
  expect(codes.slice(3).map((code) => code.replace(/_.*/, ''))).toEqual([
    'doctor/disk',
    'doctor/clock',
    'doctor/port',
    'doctor/insecure',
    'doctor/backup',
  ]);
  const later = await examine({ config, logger, now: () => new Date(Date.now() + 9 * 86_400_000) });
  expect(later.map(({ code }) => code)).toEqual(expect.arrayContaining(['doctor/clock_apart', 'doctor/backup_old']));
  const away = { ...config, databaseUrl: 'postgres://nobody:x@127.0.0.1:1/none' };
  expect((await examine({ config: away, logger })).find(({ level }) => level === 'bad')?.code).toBe(
    'doctor/database_away',
  );
  expect([checkNode('20.18.0').level, checkNode('20.19.0').level, checkNode('24.0.1').level]).toEqual([
    'bad',
    'good',
    'good',
  ]);
});

test('the doctor knows a port that another program holds', async () => {
  const other = createServer((_request, response) => response.end('other')).listen(0, '0.0.0.0');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: String(port) });
  const checks = await examine({ config, logger });
  other.close();
  expect(checks.find(({ code }) => code.startsWith('doctor/port'))).toMatchObject({
    level: 'bad',
    code: 'doctor/port_taken',
  });
});

test('the note of the last backup is whole or not there', async () => {
  const note: unknown = JSON.parse(await readFile(join(dataDir, 'last-backup.json'), 'utf8'));
  expect(note).toMatchObject({ path: expect.stringContaining('caipai'), at: expect.stringMatching(/Z$/) });
});
