import { expect, test } from 'vitest';
import { createShowClock } from './show-clock.ts';

test('a running clock owes a tick for every 250 ms, a stopped one none', () => {
  const clock = createShowClock(1);
  expect(clock.due(9_000, 0)).toBe(0);
  clock.run(10_000, 40);
  expect([clock.due(10_249, 40), clock.due(10_250, 40), clock.due(10_999, 41)]).toEqual([0, 1, 2]);
  clock.stop();
  expect(clock.due(20_000, 40)).toBe(0);
});

test('a clock of rate 10 owes ten times as many', () => {
  const clock = createShowClock(10);
  clock.run(0, 0);
  expect(clock.due(1_000, 0)).toBe(40);
});

test('two seconds behind are caught up, more is a stall, whatever the rate', () => {
  for (const rate of [1, 10]) {
    const clock = createShowClock(rate);
    clock.run(0, 0);
    expect(clock.isStalled(2_000, 0)).toBe(false);
    expect(clock.isStalled(2_250, 0)).toBe(true);
  }
});
