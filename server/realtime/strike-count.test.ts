import { expect, test } from 'vitest';
import { createStrikeCount } from './strike-count.ts';

test('the fifth malformed payload within a minute ends the connection', () => {
  const count = createStrikeCount();
  expect([0, 1, 2, 3, 4].map((second) => count.strike(second * 1_000))).toEqual([false, false, false, false, true]);
});

test('older ones are forgiven', () => {
  const count = createStrikeCount();
  expect([0, 20, 40, 60, 80, 100, 120].map((second) => count.strike(second * 1_000)).some(Boolean)).toBe(false);
});
