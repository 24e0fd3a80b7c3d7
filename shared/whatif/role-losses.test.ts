import { expect, test } from 'vitest';
import type { ScoredDimension, ScoredMetric } from '../scoring/scorecard.ts';
import { costliestRole, meanLosses, roleLosses } from './role-losses.ts';

const words = { zh: '甲', en: 'a' };
const metric = (id: string, points: number | null, maxPoints: number): ScoredMetric => ({
  ...{ id, name: words, value: 1, unit: 'ratio', target: 1, evidence: [] },
  points,
  maxPoints,
});
const dimension = (points: number | null, metrics: readonly ScoredMetric[]): ScoredDimension => ({
  ...{ id: 'operation', name: words, maxPoints: 10, why: words, evidence: [] },
  points,
  metrics,
});
const NONE = { host: 0, assistant: 0, operator: 0, moderator: 0, director: 0 };

test('[EXS-4] what a metric fell short of belongs to its seats in equal parts, as points of 100', () => {
  const dimensions = [
    dimension(4, [metric('pinLagSeconds', 1, 5), metric('clickRate', 2, 6)]),
    dimension(null, [metric('hooksPerTenMinutes', 0, 4)]),
    dimension(3, [metric('fairModeration', null, 4), metric('unheardOf', 0, 4)]),
  ];
  expect(roleLosses({ dimensions, scoredMax: 50 })).toEqual({ ...NONE, operator: 12, host: 4 });
  expect(roleLosses({ dimensions: [], scoredMax: 0 })).toEqual(NONE);
});

test('[EXS-4] the seat whose losses grew most is named, none when nobody lost', () => {
  expect(costliestRole(NONE, { ...NONE, host: 1, moderator: 2 })).toBe('moderator');
  expect(costliestRole({ ...NONE, moderator: 2 }, { ...NONE, host: 1, moderator: 2.5 })).toBe('host');
  expect(costliestRole({ ...NONE, host: 3 }, NONE)).toBeNull();
});

test('[EXS-4] losses of several futures are their mean', () => {
  expect(
    meanLosses([
      { ...NONE, host: 1 },
      { ...NONE, host: 3, director: 2 },
    ]),
  ).toEqual({ ...NONE, host: 2, director: 1 });
  expect(meanLosses([])).toEqual(NONE);
});
