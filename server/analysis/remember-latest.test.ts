import { expect, test } from 'vitest';
import { rememberLatest } from './remember-latest.ts';

test('an answer is read once, however many ask, until newer ones have taken its place', async () => {
  const reads: string[] = [];
  const ask = rememberLatest(2, async (key) => {
    reads.push(key);
    return `${key}!`;
  });
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a!', 'a!']);
  await ask('b');
  await ask('a');
  await ask('c');
  expect(reads).toEqual(['a', 'b', 'c']);
  await ask('a');
  await ask('b');
  expect(reads).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is told and tried again', async () => {
  let isAway = true;
  const ask = rememberLatest(2, async () => {
    if (isAway) throw new Error('away');
    return 'there';
  });
  await expect(ask('a')).rejects.toThrow('away');
  isAway = false;
  expect(await ask('a')).toBe('there');
});
