import { expect, test } from 'vitest';
import { explainDimension } from './explain-dimension.ts';
import type { ScoredMetric } from './scorecard.ts';

const metric = (zh: string, en: string, facts: Partial<ScoredMetric>): ScoredMetric => ({
  id: en,
  name: { zh, en },
  value: 0.5,
  unit: 'ratio',
  target: 0.9,
  points: 1,
  maxPoints: 4,
  evidence: [],
  ...facts,
});
const counted = (...metrics: readonly ScoredMetric[]) => metrics.map((one) => ({ metric: one, reason: null }));

test('[SCO-6] what lost points is named with its target, most first, apart from what reached it', () => {
  const explained = counted(
    metric('上架率', 'Listed', { value: 1, points: 4 }),
    metric('弹卡', 'First card', { value: 37.5, unit: 'seconds', target: 10, points: 2 }),
    metric('流程', 'Plan', { value: 0.111, points: 0.5 }),
  );
  expect(explainDimension(explained, 'CNY')).toEqual({
    zh: '失分最多的是流程 11.1%（目标 90%），其次是弹卡 37.5 秒（目标 10 秒）。达标：上架率 100%。',
    en: 'Most points lost: Plan 11.1% (target 90%), then First card 37.5 s (target 10 s). On target: Listed 100%.',
  });
});

test('[SCO-6] where nothing was lost, nothing is said to be lost', () => {
  const kept = counted(metric('上架率', 'Listed', { value: 1, points: 4 }));
  expect(explainDimension(kept, 'CNY')).toEqual({ zh: '达标：上架率 100%。', en: 'On target: Listed 100%.' });
});

test('[SCO-6] money is written as everywhere else, and one point is one point', () => {
  const explained = counted(
    metric('千次', 'GPM', { value: 27_685, unit: 'cents', target: 300_000 }),
    metric('扣分', 'Penalty', { value: 1, unit: 'points', target: 0, points: 2 }),
  );
  expect(explainDimension(explained, 'CNY').en).toBe(
    'Most points lost: GPM ¥276.85 (target ¥3,000), then Penalty 1 point (target 0 points).',
  );
});
