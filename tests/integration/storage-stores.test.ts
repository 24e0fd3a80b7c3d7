import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import { makeProject } from '../support/make-project.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let storage: Storage;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
});

afterAll(async () => {
  await storage.close();
  await database.drop();
});

const ADA = 'p-00000000000000ad';
const BO = 'p-00000000000000b0';

const scorecard = {
  rubricId: 'default',
  engineVersion: '1',
  total: 71.5,
  scoredMax: 80,
  earned: 57,
  dimensions: [],
  xPar: 1.2,
  percentile: 64,
  worstFactor: null,
};

async function openRoom(name: string): Promise<string> {
  const header = makeHeader(name);
  await storage.journal.open(header);
  return header.roomId;
}

test('rehearsals are listed for those who opened or sat in them, newest first', async () => {
  const older = await openRoom('older');
  const newer = await openRoom('newer');
  await storage.rehearsals.addMember(older, ADA, 'opener');
  await storage.rehearsals.addMember(older, ADA, 'operator');
  await storage.rehearsals.addMember(older, ADA, 'host');
  await storage.rehearsals.addMember(older, ADA, 'host');
  await storage.rehearsals.addMember(newer, ADA, 'opener');
  await storage.rehearsals.addMember(newer, BO, 'director');
  const rows = await storage.rehearsals.listFor(ADA);
  expect(rows.map((row) => [row.header.roomId, row.phase, row.roles])).toEqual([
    [newer, 'lobby', []],
    [older, 'lobby', ['host', 'operator']],
  ]);
  expect((await storage.rehearsals.listFor(BO)).map((row) => row.roles)).toEqual([['director']]);
  expect(await storage.rehearsals.memberships(older, BO)).toEqual([]);
  expect(await storage.rehearsals.memberships(newer, BO)).toEqual(['director']);
});

test('a row follows its show, and an ended show is no longer open', async () => {
  const roomId = await openRoom('course');
  await storage.rehearsals.addMember(roomId, 'p-0000000000000c0e', 'opener');
  await storage.rehearsals.update(roomId, { phase: 'live', showMs: 750 });
  expect(await storage.rehearsals.listOpen()).toContainEqual({ roomId, engineVersion: '1', phase: 'live' });
  await storage.rehearsals.update(roomId, { phase: 'ended', showMs: 1_200_000 });
  expect((await storage.rehearsals.listOpen()).map((room) => room.roomId)).not.toContain(roomId);
  await storage.rehearsals.update(roomId, { phase: 'paused', showMs: 1_199_750 }); // a note that was overtaken
  await storage.scorecards.save(roomId, scorecard);
  expect(await storage.rehearsals.listFor('p-0000000000000c0e')).toMatchObject([
    { phase: 'ended', showMs: 1_200_000, scorecard },
  ]);
});

test('a scorecard is replaced by a newer one', async () => {
  const roomId = await openRoom('scored');
  expect(await storage.scorecards.find(roomId)).toBeNull();
  await storage.scorecards.save(roomId, { ...scorecard, total: null });
  await storage.scorecards.save(roomId, scorecard);
  expect(await storage.scorecards.find(roomId)).toEqual(scorecard);
});

test('people are found by id, and a name can change', async () => {
  const account = { role: 'student', passwordHash: 'none', mustChangePassword: false } as const;
  expect(await storage.people.add({ ...account, id: ADA, name: '阿达', username: 'ada' })).toBe(true);
  expect(await storage.people.add({ ...account, id: BO, name: 'Bo', username: 'bo' })).toBe(true);
  expect(await storage.people.add({ ...account, id: 'p-00000000000000cc', name: 'Ada', username: 'ada' })).toBe(false);
  await storage.people.rename(ADA, 'Ada');
  expect(await storage.people.find(ADA)).toEqual({ id: ADA, name: 'Ada', username: 'ada', role: 'student' });
  expect(await storage.people.find('p-ffffffffffffffff')).toBeNull();
  expect([...(await storage.people.names([ADA, BO, 'p-ffffffffffffffff']))].sort()).toEqual([
    [ADA, 'Ada'],
    [BO, 'Bo'],
  ]);
});

test('clock points come in the order of both clocks, and a pause has two of one show time', async () => {
  const roomId = await openRoom('clocked');
  const wallMs = 1_795_458_000_123;
  await storage.clockPoints.add(roomId, { showMs: 60_000, wallMs: wallMs + 61_000 });
  await storage.clockPoints.add(roomId, { showMs: 0, wallMs });
  await storage.clockPoints.add(roomId, { showMs: 0, wallMs: wallMs + 5 });
  await storage.clockPoints.add(roomId, { showMs: 250, wallMs: wallMs + 5 });
  expect(await storage.clockPoints.list(roomId)).toEqual([
    { showMs: 0, wallMs },
    { showMs: 0, wallMs: wallMs + 5 },
    { showMs: 60_000, wallMs: wallMs + 61_000 },
  ]);
});

test('a par result stays as it was first stored', async () => {
  expect(await storage.parResults.find('key')).toBeNull();
  await storage.parResults.save('key', { runs: [1, 2], mean: 1.5 });
  await storage.parResults.save('key', { runs: [9] });
  expect(await storage.parResults.find('key')).toEqual({ runs: [1, 2], mean: 1.5 });
});

test('a project is stored whole, once per id, newest first', async () => {
  const first = makeProject({ id: 'import-1' });
  const second = makeProject({ id: 'import-2' });
  expect(await storage.projects.add(first)).toBe(true);
  expect(await storage.projects.add(second)).toBe(true);
  expect(await storage.projects.add({ ...first, currency: 'EUR' })).toBe(false);
  expect(await storage.projects.find('import-1')).toEqual(first);
  expect(await storage.projects.find('import-3')).toBeNull();
  expect((await storage.projects.list()).map((project) => project.id)).toEqual(['import-2', 'import-1']);
});

test('the probe writes, and fails where writing is not possible', async () => {
  await storage.probe();
  expect(await database.query('select count(*)::int as rows from probes')).toEqual([{ rows: 1 }]);
  await database.query(
    "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$",
  );
  await database.cutConnections(); // new ones are read-only; one of before may still be lent once and tell that it was cut
  const refusal = () => storage.probe().then(() => 'none', String);
  await expect.poll(refusal).toMatch(/read-only/);
});
