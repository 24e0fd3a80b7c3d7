import { expect, test } from 'vitest';
import { checkActions } from './check-actions.ts';
import type { Scorecard, ScoredMetric } from './scorecard.ts';

const name = { zh: '提问答复率', en: 'Questions answered' };
const why = { zh: '', en: '' };

function scorecard(value: number | null, points: number | null): Scorecard {
  const metric: ScoredMetric = {
    ...{ id: 'answeredRate', name, value, unit: 'ratio', target: 0.9, points, maxPoints: 6, evidence: [] },
  };
  const dimension = { id: 'interaction', name, points, maxPoints: 14, why, metrics: [metric], evidence: [] } as const;
  return {
    ...{ rubricId: 'default', engineVersion: '1', total: 50, scoredMax: 100, earned: 50 },
    ...{ dimensions: [dimension], xPar: null, percentile: null, worstFactor: null },
  };
}

const answer = { text: 'Answer within 20 s', metricId: 'answeredRate' } as const;

test('[TRV-3] an action is better, worse or the same by the points of its metric', () => {
  const before = scorecard(0.4, 2);
  const changeTo = (value: number, points: number) =>
    checkActions([answer], before, scorecard(value, points))[0]?.metric?.change;
  expect([changeTo(0.8, 5), changeTo(0.4, 2), changeTo(0.2, 0)]).toEqual(['better', 'same', 'worse']);
  expect(checkActions([answer], before, scorecard(0.8, 5))[0]).toMatchObject({
    text: answer.text,
    metric: { before: 0.4, now: 0.8, unit: 'ratio', name },
  });
});

test('[TRV-3] what no metric checks says only its words', () => {
  const measured = scorecard(0.4, 2);
  expect(checkActions([{ text: 'Smile', metricId: null }], measured, measured)).toEqual([
    { text: 'Smile', metric: null },
  ]);
});

test('[TRV-3] what was not measured or not scored in both is neither better nor worse', () => {
  const [measured, byBot, unmeasured] = [scorecard(0.4, 2), scorecard(0.9, null), scorecard(null, null)];
  const check = (before: Scorecard | null, now: Scorecard) => checkActions([answer], before, now)[0]?.metric;
  expect(check(unmeasured, measured)).toMatchObject({ name, before: null, now: 0.4, change: 'unknown' });
  expect(check(measured, byBot)).toMatchObject({ before: 0.4, now: 0.9, change: 'unknown' });
  expect(check(null, measured)).toMatchObject({ before: null, now: 0.4, change: 'unknown' });
});
