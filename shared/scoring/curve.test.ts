import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Curve } from '../model/rubric.ts';
import { shareOnCurve, targetOf } from './curve.ts';

const RISING: Curve = [
  [0.2, 0],
  [0.6, 0.5],
  [0.9, 1],
];
const FALLING: Curve = [
  [15, 1],
  [25, 0.8],
  [60, 0],
];

test.each([
  [RISING, 0, 0],
  [RISING, 0.4, 0.25],
  [RISING, 0.6, 0.5],
  [RISING, 0.75, 0.75],
  [RISING, 3, 1],
  [FALLING, 0, 1],
  [FALLING, 20, 0.9],
  [FALLING, 99, 0],
])('[SCO-1] %j at %d gives %d', (curve, value, share) => {
  expect(shareOnCurve(curve, value)).toBeCloseTo(share, 12);
});

test('[SCO-1] the target is where the curve first gives most', () => {
  expect(targetOf(RISING)).toBe(0.9);
  expect(
    targetOf([
      [0, 0],
      [1, 1],
      [2, 1],
    ]),
  ).toBe(1);
  expect(targetOf(FALLING)).toBe(15);
  expect(
    targetOf([
      [0, 1],
      [5, 1],
      [9, 0],
    ]),
  ).toBe(5);
});

test('[SCO-1] more of a rising curve never gives less', () => {
  const value = fc.double({ min: -1, max: 3, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(shareOnCurve(RISING, Math.min(a, b))).toBeLessThanOrEqual(shareOnCurve(RISING, Math.max(a, b)));
    }),
    { seed: 3 },
  );
});
