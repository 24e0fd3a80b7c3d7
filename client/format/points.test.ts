import { expect, test } from 'vitest';
import { pointWords, signedPoints } from './points.ts';

test('what is written as one is one point, whatever lies behind it', () => {
  expect([1, 0.96, 1.04].map((value) => pointWords(value))).toEqual(Array(3).fill({ points: '1', count: 1 }));
  expect([0, 0.4, 1.1, 2].map((value) => pointWords(value).count)).toEqual([0, 0.4, 1.1, 2]);
});

test('a change carries its sign', () => {
  expect(signedPoints(-1.04)).toEqual({ points: '−1', count: -1 });
  expect(signedPoints(2.34)).toEqual({ points: '+2.3', count: 2.3 });
  expect(signedPoints(-0.35, 2)).toEqual({ points: '−0.35', count: -0.35 });
});
