import { expect, test } from 'vitest';
import { createClockDrift } from './clock-drift.ts';

test('[FTG-4] a point is written at each turn and when the clocks drift apart by more than 50 ms', () => {
  const needsPoint = createClockDrift(1);
  const at = (showMs: number, wallMs: number, isTurn = false) => needsPoint({ showMs, wallMs }, isTurn);
  expect(at(0, 1_000, true)).toBe(true);
  expect([at(250, 1_255), at(1_000, 2_010), at(2_000, 3_040)]).toEqual([false, false, false]);
  // A stall of a second, then caught up.
  expect(at(2_250, 4_250)).toBe(true);
  expect(at(3_250, 4_270)).toBe(false);
  expect(at(3_500, 5_260)).toBe(true);
  expect(at(4_500, 6_270)).toBe(false);
  expect(at(4_500, 6_400, true)).toBe(true);
});

test('a show that runs faster than the wall clock does not drift by that', () => {
  const needsPoint = createClockDrift(4);
  needsPoint({ showMs: 0, wallMs: 0 }, true);
  expect(needsPoint({ showMs: 40_000, wallMs: 10_010 }, false)).toBe(false);
});
