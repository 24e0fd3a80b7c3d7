import { appendFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { verify } from '../../server/operations/verify.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { makeDataDir } from '../support/data-dir.ts';
import { type KeptCollege, writeKeptCollege } from '../support/kept-college.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const content = shippedContent();
let dataDir: string;
let database: TestDatabase;
let college: KeptCollege;

beforeEach(async () => {
  dataDir = await makeDataDir();
  database = await createTestDatabase();
  const logger = createLogger('silent');
  const storage = await openStorage({ config: { dataDir, databaseUrl: database.url }, logger });
  college = await writeKeptCollege(storage, dataDir, content);
  await storage.close();
});
afterEach(async () => {
  await database.drop();
  await rm(dirname(dataDir), { recursive: true, force: true });
});

async function damages() {
  const report = await verify({ databaseUrl: database.url, dataDir, content });
  return report.damages;
}

test('what is as it was written has no fault', async () => {
  expect(await damages()).toEqual([]);
});

test('a changed and a missing entry of a journal are named by their number', async () => {
  const { roomId } = college;
  await database.query(`update journal set events = replace(events, '"type"', '"tYpe"') where seq = 9`);
  await database.query('delete from journal where seq between 20 and 21');
  expect(await damages()).toEqual([
    { code: 'damage/entry', params: { roomId, seq: 9 } },
    { code: 'damage/gap', params: { roomId, seq: 20, next: 22 } },
  ]);
});

test('entries whose checksums fit but whose audience was another one are told from the digest', async () => {
  const logger = createLogger('silent');
  const storage = await openStorage({ config: { dataDir, databaseUrl: database.url }, logger });
  const header = await storage.journal.header(college.roomId);
  const entries = await storage.journal.read(college.roomId, 0);
  const roomId = 'b'.repeat(26);
  if (header === null) throw new Error('a header');
  await storage.journal.open({ ...header, roomId, crowdSeed: header.crowdSeed + 1 });
  await storage.journal.append(
    roomId,
    entries.map((entry) => ({ ...entry, roomId })),
  );
  await storage.close();
  expect(await damages()).toEqual([{ code: 'damage/digest', params: { roomId, seq: expect.any(Number) } }]);
});

test('a header that was changed, and a journal without a room, are named', async () => {
  const { roomId } = college;
  await database.query(`update rooms set header = replace(header, '"lang":"zh"', '"lang":"en"')`);
  await database.query(
    `insert into journal select '${'c'.repeat(26)}', seq, command_id, actor, show_ms, command, events, crc32 from journal where seq = 1`,
  );
  expect(await damages()).toEqual([
    { code: 'damage/header', params: { roomId } },
    { code: 'damage/no_room', params: { roomId: 'c'.repeat(26) } },
    { code: 'damage/entry', params: { roomId: 'c'.repeat(26), seq: 1 } },
  ]);
});

test('a grade that was changed or taken out behind the back of the server is named by its place', async () => {
  const { roomId } = college;
  await database.query('alter table grade_revisions disable trigger all');
  await database.query(`update grade_revisions set marks = '{"product":5}' where position = 2`);
  expect(await damages()).toEqual([
    { code: 'damage/grade', params: { roomId, position: 2, raterId: 'p-00000000000000c1' } },
  ]);
  await database.query('delete from grade_revisions where position = 2');
  expect(await damages()).toEqual([
    { code: 'damage/grade_gap', params: { roomId, position: 2 } },
    { code: 'damage/grade', params: { roomId, position: 3, raterId: 'p-00000000000000c2' } },
  ]);
});

test('[REV-16] agreed marks that were changed behind the back of the server are named by their place', async () => {
  const { roomId } = college;
  const storage = await openStorage({
    config: { dataDir: '', databaseUrl: database.url },
    logger: createLogger('silent'),
  });
  const agreed = (note: string) => ({
    roomId,
    recordedBy: 'p-00000000000000c1',
    settles: [
      { raterId: 'p-00000000000000c1', revision: 1 },
      { raterId: 'p-00000000000000c2', revision: 1 },
    ],
    marks: { product: 4 } as const,
    note,
    madeAt: '2026-11-28T08:00:00.000Z',
  });
  for (const note of ['first', 'second']) await storage.adjudications.append(agreed(note));
  await storage.close();
  const before = await damages();
  await database.query('alter table adjudications disable trigger all');
  await database.query(`update adjudications set note = 'other' where position = 2`);
  expect(await damages()).toEqual([...before, { code: 'damage/adjudication', params: { roomId, position: 2 } }]);
  await database.query('delete from adjudications');
});

test('footage that is missing, longer or another is named by its file', async () => {
  const path = (index: number) => `footage/${college.partId}/0000${index}.chunk`;
  await writeFile(join(dataDir, path(0)), Buffer.alloc(4_000, 7));
  await appendFile(join(dataDir, path(1)), 'x');
  expect(await damages()).toEqual([
    { code: 'damage/file', params: { path: path(0) } },
    { code: 'damage/file_length', params: { path: path(1), found: 4_001, expected: 4_000 } },
  ]);
  await rm(join(dataDir, path(1)));
  expect((await damages()).at(-1)).toEqual({ code: 'damage/file_missing', params: { path: path(1) } });
});
