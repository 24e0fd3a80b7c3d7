import { expect, test } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

test.each([
  [67, 1, [0, 25, 50, 75]],
  [65, 1, [0, 25, 50, 75]],
  [100, 1, [0, 50, 100]],
  [3, 1, [0, 1, 2, 3]],
  [5_980, 100, [0, 2_000, 4_000, 6_000]],
  [123_400, 100, [0, 50_000, 100_000, 150_000]],
])('marks up to %d are even and few', (top, least, ticks) => {
  expect(axisTicks(top, least)).toEqual(ticks);
});

test('an axis of nothing has two marks that differ when they are written', () => {
  expect(axisTicks(0, 100)).toEqual([0, 100]);
});
