import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { weightedKappa } from './weighted-kappa.ts';

/** Shrout and Fleiss 1979, table 2: six subjects, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Krippendorff 2011, example C: four observers, twelve units, missing values; a column is a unit. */
const N = null;
const KRIPPENDORFF = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
  [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
];
const units = Array.from({ length: 12 }, (_, unit) => KRIPPENDORFF.flatMap((row) => row[unit] ?? []));

const level = fc.integer({ min: 1, max: 5 });

test('[REV-14] ICC(2,1) and ICC(2,k) give the published values of Shrout and Fleiss', () => {
  const icc = intraclassCorrelation(SHROUT_FLEISS);
  expect(icc?.single).toBeCloseTo(0.29, 2);
  expect(icc?.average).toBeCloseTo(0.62, 2);
});

test('[REV-14] alpha gives the published values of Krippendorff on all three scales', () => {
  expect(krippendorffAlpha(units, 'nominal')).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(units, 'ordinal')).toBeCloseTo(0.815, 3);
  expect(krippendorffAlpha(units, 'interval')).toBeCloseTo(0.849, 3);
});

test('[REV-14] kappa weighs a difference by its square', () => {
  const pairs = [
    [1, 1],
    [2, 3],
    [4, 4],
    [5, 3],
  ] as const;
  // By hand: observed (0 + 1 + 0 + 4) / 4; expected over the sixteen combinations (17 + 7 + 11 + 25) / 16.
  const expected = (0 + 4 + 9 + 4 + (1 + 1 + 4 + 1) + (9 + 1 + 0 + 1) + (16 + 4 + 1 + 4)) / 16;
  expect(weightedKappa(pairs)).toBeCloseTo(1 - 1.25 / expected, 12);
});

test('[REV-14] × statistics of raters who always agree are 1, and none leaves its range', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 30 }), (pairs) => {
      const same = pairs.map(([a]) => [a, a] as const);
      const varies = new Set(pairs.map(([a]) => a)).size > 1;
      expect(weightedKappa(same)).toBe(varies ? 1 : null);
      expect(krippendorffAlpha(same, 'ordinal')).toBe(varies ? 1 : null);
      if (varies) expect(intraclassCorrelation(same)?.single).toBeCloseTo(1, 9);
      for (const value of [weightedKappa(pairs), krippendorffAlpha(pairs, 'ordinal')]) {
        if (value !== null) expect(value).toBeLessThanOrEqual(1);
      }
      expect(weightedKappa(pairs)).toEqual(weightedKappa(pairs.map(([a, b]) => [b, a] as const)));
    }),
    { seed: 7 },
  );
});

test('[REV-14] a steady difference lowers absolute agreement though ranks are equal', () => {
  const steady = [1, 2, 3, 4].map((value) => [value, value + 1]);
  expect(intraclassCorrelation(steady)?.single).toBeLessThan(0.9);
});

test('[REV-14] too little gives no figure instead of a wrong one', () => {
  expect(weightedKappa([[3, 3]])).toBeNull();
  expect(krippendorffAlpha([[1], [2]], 'ordinal')).toBeNull();
  expect(intraclassCorrelation([[1, 2]])).toBeNull();
  expect(intraclassCorrelation([])).toBeNull();
  expect(bootstrapInterval([[3, 3] as const], weightedKappa)).toBeNull();
});

test('[REV-14] the interval is the same each time, holds the estimate and narrows with more recordings', () => {
  const few = SHROUT_FLEISS;
  const many = Array.from({ length: 8 }, () => SHROUT_FLEISS).flat();
  const single = (rows: readonly (readonly number[])[]) => intraclassCorrelation(rows)?.single ?? null;
  const wide = bootstrapInterval(few, single);
  const narrow = bootstrapInterval(many, single);
  expect(bootstrapInterval(few, single)).toEqual(wide);
  if (wide === null || narrow === null) throw new Error('no interval');
  expect(wide.low).toBeLessThanOrEqual(0.29);
  expect(wide.high).toBeGreaterThanOrEqual(0.29);
  expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
});
