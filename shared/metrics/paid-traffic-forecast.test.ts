import { expect, test } from 'vitest';
import { breakEvenRoi, impressionsFor, roiOf } from './paid-traffic-forecast.ts';

test('a budget buys impressions by the thousand', () => {
  expect(impressionsFor(10_000, 2_500)).toBe(4_000);
  expect(impressionsFor(10_001, 6_000)).toBe(1_666);
  expect(impressionsFor(10_000, 0)).toBe(0);
});

test('the return that pays for itself is one over the margin, and there is none without a margin', () => {
  expect(breakEvenRoi(10_000, 6_000)).toBe(2.5);
  expect(breakEvenRoi(6_000, 6_000)).toBeNull();
  expect(breakEvenRoi(0, 0)).toBeNull();
});

test('the return so far is null until something is spent', () => {
  expect(roiOf({ gmvCents: 25_800, spentCents: 10_000 })).toBe(2.58);
  expect(roiOf({ gmvCents: 0, spentCents: 0 })).toBeNull();
});
