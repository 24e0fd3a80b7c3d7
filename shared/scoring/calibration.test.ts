import { expect, test } from 'vitest';
import type { Marks } from '../model/grade.ts';
import { calibrationProfile, calibrationState, compareWithReference } from './calibration.ts';
import type { Criterion } from './judged-dimensions.ts';

const criterion = (id: Criterion['id'], weight: number): Criterion => ({
  id,
  name: { zh: id, en: id },
  weight,
  anchors: [],
});
const CRITERIA = [criterion('product', 10), criterion('rhythm', 10)];
const against = (marks: Marks, reference: Marks) => compareWithReference(CRITERIA, marks, reference);

test('[REV-23] one level off on a criterion is within, two are not', () => {
  expect(against({ product: 4, rhythm: 3 }, { product: 3, rhythm: 3 })).toEqual({
    criteria: [
      { id: 'product', own: 4, reference: 3, isOff: false },
      { id: 'rhythm', own: 3, reference: 3, isOff: false },
    ],
    own: 70,
    reference: 60,
    difference: 10,
    isWithin: true,
  });
  const off = against({ product: 5, rhythm: 2 }, { product: 3, rhythm: 3 });
  expect([off.difference, off.isWithin, off.criteria.map(({ isOff }) => isOff)]).toEqual([10, false, [true, false]]);
});

test('[REV-23] one level everywhere is more than ten points: the total is off though no criterion is', () => {
  const result = against({ product: 4, rhythm: 4 }, { product: 3, rhythm: 3 });
  expect([result.difference, result.isWithin, result.criteria.some(({ isOff }) => isOff)]).toEqual([20, false, false]);
});

test('to find nothing to judge where the reference judges is off, and to agree on it is not', () => {
  expect(against({ product: null, rhythm: 3 }, { product: 3, rhythm: 3 }).isWithin).toBe(false);
  expect(against({ product: null, rhythm: 3 }, { product: null, rhythm: 3 }).isWithin).toBe(true);
});

test('[REV-23] the last try counts for the state, the first for the leniency', () => {
  const [off, within] = [
    against({ product: 5, rhythm: 5 }, { product: 3, rhythm: 3 }),
    against({ product: 3, rhythm: 3 }, { product: 3, rhythm: 3 }),
  ];
  expect([calibrationState([]), calibrationState([off]), calibrationState([off, within])]).toEqual([
    'open',
    'off',
    'within',
  ]);
  expect(calibrationProfile('p-1', [[off, within], [], [within]])).toEqual({
    raterId: 'p-1',
    count: 2,
    withinCount: 2,
    severity: 20,
  });
  expect(calibrationProfile('p-1', [[]]).severity).toBeNull();
});
