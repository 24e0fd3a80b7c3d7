import { expect, test } from 'vitest';
import { createGroupWriter, type JournalTable } from './group-writer.ts';
import type { JournalRow } from './journal-row.ts';

const row = (roomId: string, seq: number, crc32 = 1): JournalRow => ({
  roomId,
  seq,
  commandId: `c-${seq}`,
  actor: '{}',
  showMs: 0,
  command: '{}',
  events: '[]',
  crc32,
});

/** A table whose inserts wait for `next()`, which decides how the oldest one ends. */
function createHeldTable() {
  const inserts: { rows: readonly JournalRow[]; end: (outcome: boolean | Error) => void }[] = [];
  const stored: JournalRow[] = [];
  const waiters: (() => void)[] = [];
  const table: JournalTable = {
    insert: (rows) =>
      new Promise((resolve, reject) => {
        const end = (outcome: boolean | Error) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        inserts.push({ rows, end });
        waiters.shift()?.();
      }),
    checksums: async (roomId, fromSeq, toSeq) =>
      stored.filter((one) => one.roomId === roomId && one.seq >= fromSeq && one.seq <= toSeq).map((one) => one.crc32),
  };
  const next = async (outcome: (rows: readonly JournalRow[]) => boolean | Error): Promise<readonly JournalRow[]> => {
    if (inserts.length === 0) await new Promise<void>((resolve) => waiters.push(resolve));
    const insert = inserts.splice(0, 1)[0];
    insert.end(outcome(insert.rows));
    return insert.rows;
  };
  return { table, stored, next, inFlight: () => inserts.length };
}

const ids = (rows: readonly JournalRow[]) => rows.map((one) => `${one.roomId}${one.seq}`);

test('one insert is in flight, and what arrives meanwhile goes together with the next', async () => {
  const { table, next, inFlight } = createHeldTable();
  const writer = createGroupWriter(table);
  const appends = [1, 2, 3].map((room) => writer.append(`r${room}-`, [row(`r${room}-`, 1)]));
  expect(inFlight()).toBe(1);
  expect(ids(await next(() => true))).toEqual(['r1-1']);
  expect(ids(await next(() => true))).toEqual(['r2-1', 'r3-1']);
  await Promise.all(appends);
  await writer.drain();
});

test('two appends of one room never share an insert', async () => {
  const { table, next } = createHeldTable();
  const writer = createGroupWriter(table);
  const appends = [
    writer.append('x', [row('x', 1)]),
    writer.append('a', [row('a', 1)]),
    writer.append('a', [row('a', 2)]),
  ];
  expect(ids(await next(() => true))).toEqual(['x1']);
  expect(ids(await next(() => true))).toEqual(['a1']);
  expect(ids(await next(() => true))).toEqual(['a2']);
  await Promise.all(appends);
});

test('a spoiled batch is halved until the bad room stands alone', async () => {
  const { table, next } = createHeldTable();
  const writer = createGroupWriter(table);
  const first = writer.append('z', [row('z', 1)]);
  const appends = ['a', 'b', 'c', 'd'].map((roomId) => writer.append(roomId, [row(roomId, 1)]));
  const outcomes = Promise.allSettled(appends);
  const spoiled = (rows: readonly JournalRow[]) => rows.every((one) => one.roomId !== 'c');
  await next(() => true);
  const tried: string[][] = [];
  for (let insert = 0; insert < 5; insert += 1) tried.push(ids(await next(spoiled)));
  expect(tried).toEqual([['a1', 'b1', 'c1', 'd1'], ['a1', 'b1'], ['c1', 'd1'], ['c1'], ['d1']]);
  expect((await outcomes).map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  await first;
});

test('a lost answer: the same rows again are accepted when they are stored', async () => {
  const { table, stored, next } = createHeldTable();
  const writer = createGroupWriter(table);
  const lost = writer.append('a', [row('a', 1, 77)]);
  const outcome = expect(lost).rejects.toMatchObject({ kind: 'unavailable' });
  await next((rows) => {
    stored.push(...rows); // committed, then the connection broke
    return new Error('Connection terminated unexpectedly');
  });
  await outcome;
  const again = writer.append('a', [row('a', 1, 77)]);
  await next(() => false);
  await expect(again).resolves.toBeUndefined();
});

test('after a lost answer other rows under the same seq are still a conflict', async () => {
  const { table, stored, next } = createHeldTable();
  const writer = createGroupWriter(table);
  const outcome = expect(writer.append('a', [row('a', 1, 77)])).rejects.toMatchObject({ kind: 'unavailable' });
  await next((rows) => {
    stored.push(...rows);
    return new Error('Connection terminated unexpectedly');
  });
  await outcome;
  const other = expect(writer.append('a', [row('a', 1, 78)])).rejects.toMatchObject({ kind: 'conflict' });
  await next(() => false);
  await other;
});

test('stored rows are a conflict when no answer was lost, even if they are the same', async () => {
  const { table, stored, next } = createHeldTable();
  stored.push(row('a', 1, 77));
  const writer = createGroupWriter(table);
  const outcome = expect(writer.append('a', [row('a', 1, 77)])).rejects.toMatchObject({ kind: 'conflict' });
  await next(() => false);
  await outcome;
});
