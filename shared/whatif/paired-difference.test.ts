import { expect, test } from 'vitest';
import { must } from '../lib/assert.ts';
import type { BranchOutcome } from './branch-outcome.ts';
import { isMissedChance, type OutcomePair, pairedDifferences } from './paired-difference.ts';

const outcome = (change: Partial<BranchOutcome> = {}): BranchOutcome => ({
  averageOnline: 100,
  orders: 10,
  gmvCents: 80_000,
  total: 70,
  ...change,
});
const pairsOf = (gains: readonly number[]): OutcomePair[] =>
  gains.map((gain) => ({ recorded: outcome(), edited: outcome({ total: 70 + gain }) }));
const totalOf = (gains: readonly number[]) => must(pairedDifferences(pairsOf(gains))[0], 'the total');

test('[WIF-6] an edit that changes nothing has differences of exactly 0, and they are not clear', () => {
  for (const difference of pairedDifferences(pairsOf(Array.from({ length: 16 }, () => 0))))
    expect(difference).toMatchObject({ mean: 0, low: 0, high: 0, isClear: false });
});

test('[WIF-6] a mean is clear when 0 lies outside its interval, and never of three futures', () => {
  expect(totalOf([2, 3, 2, 3, 2, 3, 2, 3])).toMatchObject({ mean: 2.5, isClear: true });
  expect(totalOf([9, -8, 7, -9, 8, -7, 9, -8]).isClear).toBe(false);
  expect(totalOf([2, 2, 2]).isClear).toBe(false);
  expect(totalOf([2, 2, 2, 2]).isClear).toBe(true);
});

test('[WIF-6] the band holds eight of ten futures, and what could not be measured is left out', () => {
  const tens = Array.from({ length: 11 }, (_, k) => k * 10);
  expect(totalOf(tens)).toMatchObject({ low: 10, high: 90 });
  const pairs = [...pairsOf([1, 2, 3, 4]), { recorded: outcome({ total: null }), edited: outcome() }];
  expect(pairedDifferences(pairs).map(({ name }) => name)).toEqual(['gmvCents', 'orders', 'averageOnline']);
  expect(pairedDifferences([])).toEqual([]);
});

test('[WIF-10] a missed chance is worth five points at least, whatever single futures say', () => {
  const isMissed = (gains: readonly number[]) => isMissedChance(pairedDifferences(pairsOf(gains)));
  expect(isMissed([6, 7, 6, 7, 6, 7, 6, 7])).toBe(true);
  expect(isMissed([-6, -7, -6, -7, -6, -7])).toBe(false);
  expect(isMissed([5.2, 4.9, 5.2, 4.9, 5.2, 4.9])).toBe(false);
  expect(isMissed([20, -6, 20, -6])).toBe(false);
  expect(isMissed([9, 9, 9])).toBe(false);
  expect(totalOf([6, 7, 6, 7, 6, 7, 6, 7]).atLeast).toBeCloseTo(6.5 - 1.415 * Math.sqrt(2 / 7 / 8), 6);
});
