import { expect, test } from 'vitest';
import { makeProject } from '../../tests/support/make-project.ts';
import { beatAt, showPlan } from './show-plan.ts';

const beats = showPlan(makeProject(), 100_000);

test('products of a segment share its time and the plan has no gaps', () => {
  expect(beats).toEqual([
    { productId: 'pillow', fromMs: 0, toMs: 10_000 },
    { productId: 'pillow', fromMs: 10_000, toMs: 50_000 },
    { productId: 'throw', fromMs: 50_000, toMs: 90_000 },
    { productId: 'duvet', fromMs: 90_000, toMs: 100_000 },
  ]);
});

test('a team that overruns never reaches the later beats', () => {
  expect(beatAt(beats, 60_000, 1).productId).toBe('throw');
  expect(beatAt(beats, 60_000, 2).productId).toBe('pillow');
});

test('the last beat never ends', () => {
  expect(beatAt(beats, 999_000, 1).productId).toBe('duvet');
});
