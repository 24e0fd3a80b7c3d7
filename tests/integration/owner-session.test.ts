import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../server/logger.ts';
import { nodeSessionName } from '../../server/nodes/node-name.ts';
import { createOwnerSession, type OwnerSession } from '../../server/nodes/owner-session.ts';
import { readNodes } from '../../server/nodes/room-map.ts';
import { createPostgresJournal } from '../../server/storage/postgres-journal.ts';
import { makeEntry, makeHeader } from '../contract/journal-entries.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let pool: Pool;
const open: OwnerSession[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined); // connections are cut on purpose
});

afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function openSession(address: string): Promise<{ session: OwnerSession; lost: string[] }> {
  const name = nodeSessionName({ address, fingerprint: '00000000' });
  const logger = createLogger('silent');
  const session = createOwnerSession({ url: database.url, name, logger, now: () => performance.now() });
  const lost: string[] = [];
  session.listen({ onLost: (roomIds) => void lost.push(...roomIds), onAway: () => undefined });
  await session.open();
  open.push(session);
  return { session, lost };
}

test('a room has one owner, who is found by name, and another once it was given back', async () => {
  const [a, b] = [await openSession('a:1'), await openSession('b:1')];
  expect([await a.session.take('r1'), await a.session.take('r1'), await b.session.take('r1')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([a.session.mayWrite('r1'), b.session.mayWrite('r1')]).toEqual([true, false]);
  expect((await readNodes(pool)).map(({ address }) => address).sort()).toEqual(['a:1', 'b:1']);
  await a.session.release('r1');
  expect(await b.session.take('r1')).toBe(true);
  expect(a.session.mayWrite('r1')).toBe(false);
});

test('a session that was lost takes again what nobody took, tells what it lost, and writes nothing of that', async () => {
  const [a, b] = [await openSession('a:1'), await openSession('b:1')];
  const roomId = makeHeader('owned').roomId;
  const journal = createPostgresJournal(pool, a.session);
  for (const room of [roomId, 'r-kept']) expect(await a.session.take(room)).toBe(true);
  await journal.open(makeHeader('owned'));
  await journal.append(roomId, [makeEntry(roomId, 1)]);

  await database.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%a:1'");
  await expect.poll(() => b.session.take(roomId)).toBe(true);
  await expect(journal.append(roomId, [makeEntry(roomId, 2)])).rejects.toMatchObject({ kind: 'unavailable' });
  await expect
    .poll(() => {
      a.session.beat(performance.now());
      return a.lost;
    })
    .toEqual([roomId]);
  expect([a.session.mayWrite(roomId), a.session.mayWrite('r-kept')]).toEqual([false, true]);
  await expect(journal.append(roomId, [makeEntry(roomId, 2)])).rejects.toMatchObject({ kind: 'conflict' });
  expect(await journal.read(roomId, 0)).toHaveLength(1);
});

test('a node that stands still is given up by the database without its help', async () => {
  const [a, b] = [await openSession('a:1'), await openSession('b:1')];
  expect(await a.session.take('r9')).toBe(true);
  // Nobody moves the clock of `a`: it sends nothing any more.
  await expect
    .poll(
      () => {
        b.session.beat(performance.now());
        return b.session.take('r9');
      },
      { timeout: 60_000 },
    )
    .toBe(true);
});
