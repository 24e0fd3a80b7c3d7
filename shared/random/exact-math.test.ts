import { expect, test } from 'vitest';
import { exactExp, exponentialQuantiles, log2, naturalLog, sigmoid, tableExp } from './exact-math.ts';

const points = Array.from({ length: 161 }, (_, k) => -8 + k / 10);

test('[RND-3] the exponential from products agrees with the machine', () => {
  for (const x of points) expect(exactExp(x) / Math.exp(x)).toBeCloseTo(1, 12);
});

test('[RND-3] the table of the exponential is within 4e-5 and cut at its ends', () => {
  for (const x of points)
    expect(Math.abs(tableExp(x + 0.007) / Math.exp(Math.min(8, x + 0.007)) - 1)).toBeLessThan(4e-5);
  expect(tableExp(50)).toBe(tableExp(8));
  expect(tableExp(-50)).toBe(tableExp(-8));
});

test('[RND-3] the sigmoid is symmetric and monotone', () => {
  expect(sigmoid(0)).toBeCloseTo(0.5, 12);
  for (const x of points) expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 4);
  for (const x of points.slice(1)) expect(sigmoid(x)).toBeGreaterThan(sigmoid(x - 0.1));
});

test('[RND-3] logarithms agree with the machine and refuse what has none', () => {
  for (const x of [1e-9, 0.1, 0.75, 1, 1.4999, 2, 10, 12_345.678]) {
    expect(naturalLog(x)).toBeCloseTo(Math.log(x), 11);
    expect(log2(x)).toBeCloseTo(Math.log2(x), 11);
  }
  expect(() => naturalLog(0)).toThrow(RangeError);
});

test('[RND-3] the exponential quantiles have mean 1 and ascend', () => {
  const mean = exponentialQuantiles.reduce((sum, value) => sum + value, 0) / exponentialQuantiles.length;
  expect(mean).toBeCloseTo(1, 3);
  expect(exponentialQuantiles.every((value, k) => k === 0 || value > (exponentialQuantiles[k - 1] ?? 0))).toBe(true);
});
