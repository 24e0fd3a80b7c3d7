import { expect, test } from 'vitest';
import { floorsOf, slopeOf } from './slope.ts';

test('a line has its slope, a flat one none', () => {
  expect(slopeOf([0, 1, 2, 3].map((x) => ({ x, y: 7 + 5 * x })))).toBeCloseTo(5);
  expect(slopeOf([0, 1, 2].map((x) => ({ x, y: 3 })))).toBe(0);
  expect(slopeOf([{ x: 1, y: 1 }])).toBe(0);
});

test('a saw has the slope of its floor', () => {
  const saw = Array.from({ length: 40 }, (_, index) => ({ x: index / 10, y: 100 + (index % 5) * 20 }));
  expect(Math.abs(slopeOf(floorsOf(saw, 0.5)))).toBeLessThan(1e-9);
  const growing = saw.map(({ x, y }) => ({ x, y: y + 30 * x }));
  expect(slopeOf(floorsOf(growing, 0.5))).toBeCloseTo(30);
});
