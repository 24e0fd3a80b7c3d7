import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { portionsOf, sideBySide } from './side-by-side.ts';

test('two at a time, in their order, and every one of them', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await sideBySide([1, 2, 3, 4, 5], async (item) => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    await pause(1);
    running -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('as many in hand as said, where that is said', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(1);
    running -= 1;
  };
  await sideBySide([1, 2, 3, 4, 5, 6], work, 4);
  expect(most).toBe(4);
});

test('a failure is the answer, and nothing is begun after it', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await pause(item);
    if (item === 1) throw new Error('no worker');
  };
  await expect(sideBySide([1, 20, 3, 4], work)).rejects.toThrow('no worker');
  await pause(40);
  expect(begun).toEqual([1, 20]);
});

test('portions add up, none is above the most, and the last ones are single', () => {
  expect(portionsOf(0, 8)).toEqual([]);
  expect(portionsOf(3, 8)).toEqual([1, 1, 1]);
  const portions = portionsOf(99, 8);
  expect(portions.reduce((sum, size) => sum + size, 0)).toBe(99);
  expect(Math.max(...portions)).toBe(8);
  expect(portions.slice(-4)).toEqual([1, 1, 1, 1]);
  expect([...portions].sort((a, b) => b - a)).toEqual(portions);
});
