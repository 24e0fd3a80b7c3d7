import { expect, test } from 'vitest';
import { readRubric } from '../../../tests/support/read-rubric.ts';
import type { Level, Marks } from '../../model/grade.ts';
import { sharedCriteria } from '../judged-dimensions.ts';
import { classAgreement } from './class-agreement.ts';
import type { MarkedRecording } from './estimate.ts';

const rubric = readRubric();
const shared = sharedCriteria(rubric);
const all = (level: Level): Marks => Object.fromEntries(shared.map(({ id }) => [id, level]));

/** A teacher and a mentor; the mentor is `off` levels above. */
function pairs(levels: readonly Level[], off: (at: number) => number): readonly MarkedRecording[] {
  return levels.map((level, at) => [
    { raterId: 'wang', duty: 'teacher', marks: all(level) },
    { raterId: 'gu', duty: 'mentor', marks: all(toLevel(level + off(at))) },
  ]);
}

function toLevel(value: number): Level {
  return ([1, 2, 3, 4, 5] as const)[Math.min(4, Math.max(0, value - 1))] ?? 1;
}

const TWELVE: readonly Level[] = [1, 2, 3, 4, 2, 3, 4, 1, 2, 3, 4, 3];

test('[REV-14] raters who give the same agree fully; nobody is lenient', () => {
  const report = classAgreement(
    pairs(TWELVE, () => 0),
    rubric,
  );
  expect(report.single).toMatchObject({ count: 12, isTooFew: false });
  expect(report.single.value).toBeCloseTo(1, 9);
  expect(report.criteria.map(({ kappa, alpha }) => [kappa.value, alpha.value])).toEqual(shared.map(() => [1, 1]));
  expect(report.raters.map(({ severity, spread }) => [severity, spread])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('[REV-14] a mentor who is always a level above is lenient by 20 points, steady, and lowers agreement', () => {
  const report = classAgreement(
    pairs(TWELVE, () => 1),
    rubric,
  );
  expect(report.pairs).toMatchObject([{ raterIds: ['wang', 'gu'], difference: -20 }]);
  expect(report.raters).toEqual([
    { raterId: 'gu', duty: 'mentor', count: 12, severity: 20, spread: 0 },
    { raterId: 'wang', duty: 'teacher', count: 12, severity: -20, spread: 0 },
  ]);
  expect(report.single.value).toBeLessThan(0.8);
});

test('[REV-14] an unsteady rater has a spread though no leniency', () => {
  const report = classAgreement(
    pairs([2, 3, 4, 2, 3, 4], (at) => (at % 2 === 0 ? 1 : -1)),
    rubric,
  );
  const gu = report.raters.find(({ raterId }) => raterId === 'gu');
  expect([gu?.severity, (gu?.spread ?? 0) > 20]).toEqual([0, true]);
  expect(report.single.isTooFew).toBe(true);
});

test('[REV-14] no recordings, or graders who share none, give no figure', () => {
  expect(classAgreement([], rubric)).toMatchObject({ single: { value: null, count: 0 }, pairs: [], raters: [] });
  const alone: MarkedRecording[] = [[{ raterId: 'gu', duty: 'mentor', marks: all(3) }]];
  expect(classAgreement(alone, rubric).raters).toMatchObject([{ raterId: 'gu', severity: null, spread: null }]);
});
