import { expect, test } from 'vitest';
import { createSignInPace } from './sign-in-pace.ts';
import { TooManyTries } from './slow-down.ts';

function given() {
  const waits: number[] = [];
  const pace = createSignInPace(
    () => 0,
    async (ms) => void waits.push(ms),
  );
  return { pace, waits };
}

test('guessing one password from one place soon waits, and is sent away before it queues for long', async () => {
  const { pace, waits } = given();
  for (let i = 0; i < 5; i += 1) await pace.take('li', '10.0.0.1');
  expect(waits).toEqual([]);
  await pace.take('li', '10.0.0.1');
  expect(waits).toEqual([1_000]);
  const more = Array.from({ length: 10 }, () => pace.take('li', '10.0.0.1'));
  expect((await Promise.allSettled(more)).at(-1)).toMatchObject({ reason: expect.any(TooManyTries) });
});

test('neighbours behind the same address are not slowed by one who mistypes', async () => {
  const { pace, waits } = given();
  for (let i = 0; i < 6; i += 1) await pace.take('li', '10.0.0.1').catch(() => {});
  waits.length = 0;
  for (let i = 0; i < 60; i += 1) {
    await pace.take(`student-${i}`, '10.0.0.1');
    pace.giveBack(`student-${i}`, '10.0.0.1');
  }
  expect(waits).toEqual([]);
});

test('one address that tries many accounts is slowed and not locked', async () => {
  const { pace, waits } = given();
  for (let i = 0; i < 101; i += 1) await pace.take(`student-${i}`, '10.0.0.1');
  expect(waits).toEqual([500]);
});

test('a right password wipes the slate', async () => {
  const { pace, waits } = given();
  for (let i = 0; i < 5; i += 1) await pace.take('li', '10.0.0.1');
  pace.giveBack('li', '10.0.0.1');
  await pace.take('li', '10.0.0.1');
  expect(waits).toEqual([]);
});
