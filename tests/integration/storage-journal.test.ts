import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soleWriter } from '../../server/storage/journal-writer.ts';
import { createPostgresJournal, type PostgresJournal } from '../../server/storage/postgres-journal.ts';
import { registerJournalContract } from '../contract/journal-contract.ts';
import { makeEntries, makeEntry, makeHeader } from '../contract/journal-entries.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let pool: Pool;
let writePool: Pool;
let journal: PostgresJournal;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  writePool = new Pool({ connectionString: database.url, max: 1 });
  for (const one of [pool, writePool]) one.on('error', () => {});
  journal = createPostgresJournal(pool, soleWriter(writePool));
});

afterAll(async () => {
  await Promise.all([pool.end(), writePool.end()]);
  await database.drop();
});

registerJournalContract('postgres', () => journal);

async function openRoom(name: string): Promise<string> {
  const header = makeHeader(name);
  await journal.open(header);
  return header.roomId;
}

test('a thousand rooms at once need few transactions: what waits goes together', async () => {
  const rooms = Array.from({ length: 1_000 }, (_, index) => `many${index}b`);
  await database.query(
    `insert into rooms (room_id, header, header_crc32, project_id, scenario_id, engine_version, project_name, enterprise_name, phase)
     select name, '{}', 0, 'p', 's', '1', '{}', '{}', 'lobby' from unnest($1::text[]) as name`,
    [rooms],
  );
  await Promise.all(rooms.map((roomId) => journal.append(roomId, [makeEntry(roomId, 1)])));
  const rows = await database.query(
    "select count(distinct xmin::text)::int as transactions, count(*)::int as entries from journal where room_id like 'many%'",
  );
  expect(rows).toEqual([{ transactions: 2, entries: 1_000 }]);
});

test('an id that PostgreSQL cannot store is refused, and the rooms beside it are stored', async () => {
  const [bad, good, other] = await Promise.all(['badid', 'goodid', 'otherid'].map(openRoom));
  const results = await Promise.allSettled([
    journal.append(other, [makeEntry(other, 1)]),
    journal.append(bad, [makeEntry(bad, 1, { commandId: 'nul-\u0000-inside' })]),
    journal.append(good, [makeEntry(good, 1)]),
  ]);
  expect(results.map((result) => (result.status === 'rejected' ? result.reason.kind : 'stored'))).toEqual([
    'stored',
    'refused',
    'stored',
  ]);
});

test('a changed payload is found, with its room and seq', async () => {
  const roomId = await openRoom('changed');
  await journal.append(roomId, makeEntries(roomId, 1, 3));
  await database.query("update journal set command = replace(command, '2', '9') where room_id = $1 and seq = 2", [
    roomId,
  ]);
  await expect(journal.read(roomId, 0)).rejects.toMatchObject({ name: 'JournalDamage', roomId, seq: 2 });
  expect(await journal.read(roomId, 2)).toHaveLength(1);
});

test('a missing entry is found, with its room and seq', async () => {
  const roomId = await openRoom('missing');
  await journal.append(roomId, makeEntries(roomId, 1, 4));
  await database.query('delete from journal where room_id = $1 and seq = 3', [roomId]);
  await expect(journal.read(roomId, 0)).rejects.toMatchObject({ name: 'JournalDamage', roomId, seq: 3 });
});

test('a changed header is found', async () => {
  const roomId = await openRoom('header2');
  await database.query(
    'update rooms set header = replace(header, \'"crowdSeed":7\', \'"crowdSeed":8\') where room_id = $1',
    [roomId],
  );
  await expect(journal.header(roomId)).rejects.toMatchObject({ name: 'JournalDamage', roomId, seq: 0 });
});

test('a connection that breaks during the insert is a passing fault: the same append works again and stands once', async () => {
  const roomId = await openRoom('cut');
  await journal.append(roomId, [makeEntry(roomId, 1)]);
  const locker = await pool.connect();
  await locker.query('begin; lock table journal in exclusive mode');
  const broken = expect(journal.append(roomId, [makeEntry(roomId, 2)])).rejects.toMatchObject({ kind: 'unavailable' });
  await cutBlockedConnection();
  await locker.query('rollback');
  locker.release();
  await broken;
  await journal.append(roomId, [makeEntry(roomId, 2)]);
  expect(await journal.read(roomId, 0)).toEqual(makeEntries(roomId, 1, 2));
});

/** Waits until a statement of this database is blocked by a lock, and ends its connection. */
async function cutBlockedConnection(): Promise<void> {
  const blocked = "datname = current_database() and wait_event_type = 'Lock'";
  const sql = `select pg_terminate_backend(pid, 5000) from pg_stat_activity where ${blocked}`;
  while ((await database.query(sql)).length === 0);
}
