import { expect, test } from 'vitest';
import { createSlowDown, TooManyTries } from './slow-down.ts';

function given() {
  let nowMs = 0;
  const waits: number[] = [];
  const pace = { free: 3, firstMs: 1_000, mostMs: 8_000 };
  const slow = createSlowDown(
    pace,
    () => nowMs,
    async (ms) => void waits.push(ms),
  );
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { slow, waits, pass };
}

test('the first failures cost nothing, the next ones wait longer and longer, up to a limit', async () => {
  const { slow, waits, pass } = given();
  for (let i = 0; i < 9; i += 1) {
    await slow.take('li');
    pass(60_000);
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

test('guesses sent at once count before they are answered, and queue up', async () => {
  const { slow, waits } = given();
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => slow.take('li')));
  expect(waits).toEqual([1_000, 3_000, 7_000, 15_000]);
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toHaveLength(5);
  expect(refused[0]).toBeInstanceOf(TooManyTries);
});

test('right answers do not count, so a whole lab behind one address signs in unhindered', async () => {
  const { slow, waits } = given();
  for (let i = 0; i < 200; i += 1) {
    await slow.take('10.0.0.1');
    slow.giveBack('10.0.0.1');
  }
  expect(waits).toEqual([]);
});

test('nobody is locked: a key is free again after a quarter of an hour, and other keys always are', async () => {
  const { slow, waits, pass } = given();
  for (let i = 0; i < 6; i += 1) await slow.take('li');
  waits.length = 0;
  await slow.take('wang');
  pass(16 * 60_000);
  await slow.take('li');
  expect(waits).toEqual([]);
});
