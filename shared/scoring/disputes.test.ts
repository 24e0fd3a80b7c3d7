import { expect, test } from 'vitest';
import { readRubric } from '../../tests/support/read-rubric.ts';
import type { Adjudication } from '../model/adjudication.ts';
import type { Marks } from '../model/grade.ts';
import type { StaffDuty } from '../model/person.ts';
import { countGrades } from './disputes.ts';

const rubric = readRubric();

function grade(raterId: string, duty: StaffDuty, marks: Marks, revision = 1) {
  return { raterId, duty, marks, revision };
}

function agreement(change: Partial<Adjudication> = {}): Adjudication {
  return {
    roomId: 'a'.repeat(26),
    recordedBy: 'wang',
    settles: [
      { raterId: 'gu', revision: 1 },
      { raterId: 'wang', revision: 1 },
    ],
    marks: { product: 4 },
    note: 'looked again',
    madeAt: '2026-11-25T08:00:00.000Z',
    ...change,
  };
}

const apart = [grade('gu', 'mentor', { product: 5, rhythm: 3 }), grade('wang', 'teacher', { product: 3, planning: 3 })];

test('[REV-15] two levels on a criterion are a dispute, one is none', () => {
  expect(countGrades(apart, null, rubric).dispute).toMatchObject({ criteria: ['product'], settlement: null });
  const near = [grade('gu', 'mentor', { product: 4 }), grade('wang', 'teacher', { product: 3, planning: 4 })];
  expect(countGrades(near, null, rubric).dispute).toBeNull();
});

test('[REV-15] totals 15 points apart are a dispute without a criterion', () => {
  const totals = [grade('gu', 'mentor', { product: 4 }), grade('wang', 'teacher', { product: 3 })];
  expect(countGrades(totals, null, rubric).dispute).toEqual({ criteria: [], areTotalsApart: true, settlement: null });
});

test('[REV-15] only a third grade of what is in dispute settles it', () => {
  const beside = grade('shen', 'mentor', { rhythm: 4 });
  expect(countGrades([...apart, beside], null, rubric).dispute?.settlement).toBeNull();
  const third = grade('shen', 'mentor', { product: 4 });
  expect(countGrades([...apart, third], null, rubric).dispute?.settlement).toBe('thirdRater');
});

test('[REV-16] agreed levels count in place of those of each rater, only where they judged', () => {
  const { counted, dispute } = countGrades(apart, agreement({ marks: { product: 4, rhythm: 2 } }), rubric);
  expect(dispute?.settlement).toBe('adjudication');
  expect(counted.map(({ marks }) => marks)).toEqual([
    { product: 4, rhythm: 2 },
    { product: 4, planning: 3 },
  ]);
});

test('[REV-16] a later revision of a grade reopens the dispute', () => {
  const changed = [...apart, grade('gu', 'mentor', { product: 5 }, 2)];
  const { counted, dispute } = countGrades(changed, agreement(), rubric);
  expect(dispute?.settlement).toBeNull();
  expect(counted[0]?.marks).toEqual({ product: 5 });
});
