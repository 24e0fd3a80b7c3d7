import { expect, test } from 'vitest';
import type { ScoredDimension, ScoredMetric } from '../scoring/scorecard.ts';
import { seatShares } from '../scoring/seat-shares.ts';
import { costliestMetric, meanLosses, metricLosses } from './metric-losses.ts';

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
  const losses = metricLosses({ dimensions, scoredMax: 50 });
  expect(losses).toEqual({ pinLagSeconds: 8, clickRate: 8 });
  expect(seatShares(losses)).toEqual({ ...NONE, operator: 12, host: 4 });
  expect(metricLosses({ dimensions: [], scoredMax: 0 })).toEqual({});
});

test('[EXS-4] the metric whose loss grew most is named, none when nothing grew', () => {
  expect(costliestMetric({ clickRate: 1, pinLagSeconds: 1 }, { clickRate: 2, pinLagSeconds: 3 })).toBe('pinLagSeconds');
  expect(costliestMetric({ clickRate: 3 }, { clickRate: 1 })).toBeNull();
  // What was not measured before may have been lost before.
  expect(costliestMetric({}, { clickRate: 9 })).toBeNull();
});

test('[EXS-4] losses of several futures are the mean of those that measured them', () => {
  expect(meanLosses([{ clickRate: 1 }, { clickRate: 3, hooksPerTenMinutes: 2 }])).toEqual({
    clickRate: 2,
    hooksPerTenMinutes: 2,
  });
  expect(meanLosses([])).toEqual({});
});
