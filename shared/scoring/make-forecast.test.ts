import { expect, test } from 'vitest';
import { type ForecastRun, makeForecast, quantile } from './make-forecast.ts';

const name = { zh: '环节', en: 'Segment' };
const PLAN = [
  { id: 'opening', name, share: 0.25, productIds: [] },
  { id: 'main', name, share: 0.75, productIds: ['pillow'] },
];
const run = (more: Partial<ForecastRun> = {}): ForecastRun => ({
  gmvCents: 1_000,
  liveMs: 600_000,
  deadAir: [],
  soldOut: [],
  ...more,
});

test('quantiles lie between their neighbours', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect([quantile([5], 0.1), quantile([1, 2, 3], 0), quantile([1, 2, 3], 1)]).toEqual([5, 1, 3]);
});

test('[FOR-2] the band is that of the runs', () => {
  const runs = Array.from({ length: 11 }, (_, k) => run({ gmvCents: k * 1_000 }));
  expect(makeForecast(runs, PLAN).gmvCents).toEqual({ p10: 1_000, p50: 5_000, p90: 9_000 });
});

test('[FOR-2] dead air is a share with a step and the segment that has most of it for its length', () => {
  const quiet = (ms: number, fromMs: number) => run({ deadAir: [{ fromMs, ms }] });
  expect(makeForecast([run()], PLAN).deadAir).toEqual({ share: 0, risk: 'low', segmentId: null });
  expect(makeForecast([quiet(30_000, 160_000)], PLAN).deadAir).toEqual({
    share: 0.05,
    risk: 'some',
    segmentId: 'main',
  });
  const both = run({
    deadAir: [
      { fromMs: 0, ms: 40_000 },
      { fromMs: 200_000, ms: 60_000 },
    ],
  });
  expect(makeForecast([both], PLAN).deadAir).toMatchObject({ risk: 'high', segmentId: 'opening' });
});

test('[FOR-2] products that sell out come with how often and when', () => {
  const runs = [
    run({ soldOut: [{ productId: 'pillow', atMs: 61_000 }] }),
    run({
      soldOut: [
        { productId: 'pillow', atMs: 200_000 },
        { productId: 'throw', atMs: 5_000 },
      ],
    }),
  ];
  expect(makeForecast(runs, PLAN).stockOuts).toEqual([
    { productId: 'pillow', share: 1, minute: 3 },
    { productId: 'throw', share: 0.5, minute: 1 },
  ]);
});

test('no run is no forecast', () => {
  expect(() => makeForecast([], PLAN)).toThrow('needs a run');
});
