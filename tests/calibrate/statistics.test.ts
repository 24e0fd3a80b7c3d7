import { expect, test } from 'vitest';
import { intraclassCorrelation, kolmogorovSmirnov, median, mixtureAt, standardError } from './statistics.ts';

test('the intraclass correlation is that of the published example', () => {
  // Shrout and Fleiss (1979), table 2: six targets, four judges, ICC(1,1) = .17.
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  expect(intraclassCorrelation(table)).toBeCloseTo(0.17, 2);
  expect(
    intraclassCorrelation([
      [1, 1],
      [5, 5],
    ]),
  ).toBe(1);
});

test('the standard error is the spread by the root of the number', () => {
  // Mean 5, squares of the distances 32, by 7: spread 2.138.
  expect(standardError([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138 / Math.sqrt(8), 3);
});

test('the distance of a distribution from itself is small, from another large', () => {
  const samples = Array.from({ length: 1_000 }, (_, k) => (k + 0.5) / 1_000);
  expect(kolmogorovSmirnov(samples, (value) => value, 1)).toBeCloseTo(0.0005, 6);
  expect(kolmogorovSmirnov(samples, (value) => value ** 2, 1)).toBeCloseTo(0.25, 2);
});

test('a mixture is 0 at 0, has its median where it should, and ends at 1', () => {
  const parts = [{ share: 1, medianS: 600, sigma: 0.6 }];
  expect(mixtureAt(parts, 0)).toBe(0);
  expect(mixtureAt(parts, 600)).toBeCloseTo(0.5, 6);
  expect(mixtureAt([{ share: 1, meanS: 10 }], 10)).toBeCloseTo(1 - Math.exp(-1), 9);
  expect(
    mixtureAt(
      [
        { share: 0.4, meanS: 5 },
        { share: 0.6, meanS: 50 },
      ],
      100_000,
    ),
  ).toBeCloseTo(1, 9);
});

test('the median of an even number is between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
