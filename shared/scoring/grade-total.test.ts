import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { LEVELS, type Mark } from '../model/grade.ts';
import { checkMarks } from './check-marks.ts';
import { gradeTotal, pointsOfMark } from './grade-total.ts';
import { judgedDimensions, sharedCriteria } from './judged-dimensions.ts';

const mentors = judgedDimensions(readRubric(), 'mentor');
const teachers = judgedDimensions(readRubric(), 'teacher');
const RUNS = { numRuns: 200, seed: 20_261_125 };
const anyMark = fc.constantFrom<Mark>(null, ...LEVELS);
const anyMarks = fc.record(Object.fromEntries(mentors.map(({ id }) => [id, anyMark])), { requiredKeys: [] });

test('[REV-1] teachers judge every criterion, mentors those of the trade, so that both grade the same', () => {
  expect(mentors.map(({ id }) => id)).toEqual([
    'product',
    'interaction',
    'rhythm',
    'conversion',
    'incidents',
    'teamwork',
  ]);
  expect(teachers.map(({ id }) => id)).toEqual(readRubric().dimensions.map(({ id }) => id));
  expect(sharedCriteria(readRubric())).toEqual(mentors);
});

test('[REV-3] a level gives its fifth of the weight', () => {
  expect(LEVELS.map((level) => pointsOfMark(level, 10))).toEqual([2, 4, 6, 8, 10]);
  expect(pointsOfMark(null, 10)).toBeNull();
});

test('[REV-3] open criteria and those with nothing to judge are left out, the rest is re-scaled', () => {
  expect(gradeTotal(mentors, { product: 4, interaction: 3, incidents: null })).toEqual({
    points: 21.2,
    maxPoints: 30,
    markedCount: 2,
    openCount: 3,
    total: 70.7,
  });
  expect(gradeTotal(mentors, {})).toMatchObject({ points: 0, total: null, openCount: 6 });
  expect(gradeTotal(mentors, { planning: 5 })).toMatchObject({ markedCount: 0, total: null });
});

test('[REV-3] totals lie between the lowest and the highest level, and a higher level never gives less', () => {
  fc.assert(
    fc.property(anyMarks, fc.constantFrom(...mentors), (marks, { id }) => {
      const { total } = gradeTotal(mentors, marks);
      if (total !== null) expect(total).toBeGreaterThanOrEqual(20);
      if (total !== null) expect(total).toBeLessThanOrEqual(100);
      const totals = LEVELS.map((level) => gradeTotal(mentors, { ...marks, [id]: level }).total ?? 0);
      expect(totals).toEqual([...totals].sort((a, b) => a - b));
    }),
    RUNS,
  );
});

test('[REV-2] marks that fit are taken as they are, whatever their order', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const reversed = Object.fromEntries(
        Object.entries(marks)
          .map(([id, mark]) => [id, mark ?? null] as const)
          .reverse(),
      );
      expect(checkMarks(mentors, reversed)).toEqual({ ok: true, marks });
    }),
    RUNS,
  );
});

test.each([0, 6, -1, 2.5, 1_000])('[REV-2] a mark of %d is out of range', (mark) => {
  expect(checkMarks(mentors, { product: mark })).toEqual({
    ok: false,
    code: 'grade/mark_out_of_range',
    params: { dimension: 'product', mark },
  });
});

test.each(['luck', 'planning', '__proto__', ''])('[REV-2] %j is no criterion of a mentor', (dimension) => {
  const raw = Object.fromEntries([[dimension, 3]]);
  expect(checkMarks(mentors, raw)).toEqual({ ok: false, code: 'grade/unknown_dimension', params: { dimension } });
});
