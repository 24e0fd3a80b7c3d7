import { expect, test } from 'vitest';
import { seatPoints, skillPoints } from './attempt-points.ts';
import type { ScoredDimension, ScoredMetric } from './scorecard.ts';
import { SCORED_METRICS } from './scored-metric-registry.ts';

const name = { zh: '名', en: 'Name' };
const metric = (id: string, points: number | null, maxPoints: number): ScoredMetric => ({
  ...{ id, name, value: 1, unit: 'ratio', target: 1, points, maxPoints, evidence: [] },
});
const dimension = (metrics: readonly ScoredMetric[]): ScoredDimension => ({
  ...{ id: 'operation', name, points: 1, maxPoints: 10, why: name, evidence: [], metrics },
});
const scorecard = {
  dimensions: [
    dimension([metric('pinnedShare', 3, 4), metric('pinLagSeconds', null, 4)]),
    dimension([metric('answeredRate', 2, 6), metric('ofAnotherEngine', 5, 5)]),
  ],
};

test('[TRV-4] a shared metric counts in equal parts for its seats; what was not measured counts for nobody', () => {
  const earned = seatPoints(scorecard);
  const owners = SCORED_METRICS.answeredRate.owners;
  expect(owners.length).toBeGreaterThan(1);
  for (const role of owners) {
    const own = SCORED_METRICS.pinnedShare.owners.includes(role) ? 3 / SCORED_METRICS.pinnedShare.owners.length : 0;
    expect(earned.find((seat) => seat.role === role)?.points).toBeCloseTo(2 / owners.length + own);
  }
  const known = earned.reduce((sum, seat) => sum + seat.maxPoints, 0);
  expect(known).toBeCloseTo(10);
  const unscored = scorecard.dimensions.map((one) => ({ ...one, points: null }));
  expect(seatPoints({ dimensions: unscored })).toEqual([]);
});

test('[TRV-4] skills come in the order of the rubric, without those that were not measured', () => {
  expect(skillPoints(scorecard).map(({ id, points }) => [id, points])).toEqual([
    ['pinnedShare', 3],
    ['answeredRate', 2],
    ['ofAnotherEngine', 5],
  ]);
});
