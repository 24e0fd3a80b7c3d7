import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areApart, blendSources, meanTotal, SOURCES } from './blend-sources.ts';

const RUNS = { numRuns: 300, seed: 20_261_125 };
const totalOrNone = fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10));
const anyTotals = fc.record({ auto: totalOrNone, mentor: totalOrNone, teacher: totalOrNone, peers: totalOrNone });

test('[REV-5] with every source the weights are 50, 30, 15 and 5', () => {
  const blend = blendSources({ auto: 75.6, mentor: 78, teacher: 81, peers: 75 });
  expect(blend.total).toBe(77.1);
  expect(blend.parts.map(({ source, share }) => [source, share])).toEqual([
    ['auto', 0.5],
    ['mentor', 0.3],
    ['teacher', 0.15],
    ['peers', 0.05],
  ]);
  expect(blend.missing).toEqual([]);
});

test('[REV-5] a missing source is named and its weight shared out', () => {
  const blend = blendSources({ auto: 80, mentor: 60, teacher: null, peers: null });
  expect(blend.total).toBe(72.5);
  expect(blend.parts.map(({ share }) => share)).toEqual([0.625, 0.375]);
  expect(blend.missing).toEqual(['teacher', 'peers']);
});

test('[REV-5] without any source there is no total', () => {
  expect(blendSources({ auto: null, mentor: null, teacher: null, peers: null })).toEqual({
    total: null,
    parts: [],
    missing: SOURCES,
  });
});

test('[REV-5] a source of weight 0 neither counts nor is missed', () => {
  const weights = { auto: 50, mentor: 50, teacher: 0, peers: 0 };
  const blend = blendSources({ auto: 80, mentor: 60, teacher: 10, peers: null }, weights);
  expect([blend.total, blend.missing]).toEqual([70, []]);
});

test('[REV-5] shares sum to 1 and the blend lies between its sources', () => {
  fc.assert(
    fc.property(anyTotals, (totals) => {
      const { total, parts, missing } = blendSources(totals);
      expect(parts.length + missing.length).toBe(SOURCES.length);
      expect(total === null).toBe(parts.length === 0);
      if (total === null) return;
      const values = parts.map((part) => part.total);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(total).toBeGreaterThanOrEqual(Math.min(...values) - 0.05);
      expect(total).toBeLessThanOrEqual(Math.max(...values) + 0.05);
    }),
    RUNS,
  );
});

test('[REV-6] several raters of a source count with their mean, not with the higher one', () => {
  expect(meanTotal([70, 81])).toBe(75.5);
  expect(meanTotal([])).toBeNull();
});

test('[REV-6] mentor and teacher are apart from 15 points on', () => {
  const totals = { auto: null, peers: null };
  expect(areApart({ ...totals, mentor: 66, teacher: 81 })).toBe(true);
  expect(areApart({ ...totals, mentor: 81, teacher: 66.1 })).toBe(false);
  expect(areApart({ ...totals, mentor: 10, teacher: null })).toBe(false);
});
