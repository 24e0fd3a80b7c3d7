import { expect, test } from 'vitest';
import { keepNewest, keepWithin } from './keep-newest.ts';

test('[ROOM-6] the newest stay, and a short list is left alone', () => {
  const items = [1, 2, 3];
  expect(keepNewest(items, 2)).toEqual([2, 3]);
  expect(keepNewest(items, 3)).toBe(items);
});

test('[ROOM-6] what fits the budget stays, and always the last', () => {
  const weigh = (weight: number) => weight;
  expect(keepWithin([5, 3, 2], 5, weigh)).toEqual([3, 2]);
  expect(keepWithin([5, 3, 2], 4, weigh)).toEqual([2]);
  expect(keepWithin([1, 9], 4, weigh)).toEqual([9]);
  expect(keepWithin([1, 1], 4, weigh)).toEqual([1, 1]);
  expect(keepWithin([], 4, weigh)).toEqual([]);
});
