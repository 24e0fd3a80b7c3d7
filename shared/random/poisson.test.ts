import { expect, test } from 'vitest';
import { drawUnit, Stream, streamKey } from './draw.ts';
import { poissonCount, poissonTable } from './poisson.ts';

test.each([0.5, 4, 512])('[RND-4] counts have mean and variance %d', (mean) => {
  const key = streamKey(11, Stream.Arrivals);
  const table = poissonTable(mean, Math.floor(mean + 6 * Math.sqrt(mean) + 12));
  const counts = Array.from({ length: 20_000 }, (_, k) => poissonCount(table, drawUnit(key, k, 0)));
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length;
  expect(average / mean).toBeGreaterThan(0.97);
  expect(average / mean).toBeLessThan(1.03);
  expect(variance / mean).toBeGreaterThan(0.95);
  expect(variance / mean).toBeLessThan(1.05);
});

test('[RND-4] quantiles ascend and stay in the table', () => {
  const table = poissonTable(2, 12);
  expect(poissonCount(table, 0)).toBe(0);
  expect(poissonCount(table, 0.999_999_999_9)).toBeLessThanOrEqual(12);
  expect(poissonCount(table, 0.9)).toBeGreaterThan(poissonCount(table, 0.1));
});
