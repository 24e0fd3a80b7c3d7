import { expect, test } from 'vitest';
import { answered, asked, counted, makeRecording, opened, SOLD, ticked } from '../../tests/support/make-recording.ts';
import { measureRecording } from './measure-recording.ts';
import { METRICS } from './metric-registry.ts';

const started = { type: 'showStarted' } as const;
const sold = makeRecording([
  [0, ...opened(), started],
  [300_000, ticked(30), counted({ ...SOLD, paidSpendCents: 500, paidOrders: 1, paidGmvCents: 2_000 })],
  [600_000, ticked(12), { type: 'showEnded', reason: 'planned' }],
]);

test('[MET-1] every metric is divided as the registry says', () => {
  expect(measureRecording(sold)).toEqual({
    impressions: 1_000,
    views: 125,
    viewers: 100,
    peakOnline: 30,
    averageOnline: 10,
    averageWatchSeconds: 60,
    enterRate: 0.125,
    interactionRate: 0.08,
    commentRate: 0.03,
    followRate: 0.02,
    productExposureRate: 0.8,
    clickRate: 0.125,
    clickOrderRate: 0.2,
    buyersPerViewer: 0.09,
    orders: 10,
    gmvCents: 100_000,
    gpmWatchCents: 800_000,
    gpmShowCents: 100_000,
    uvValueCents: 1_000,
    aovCents: 10_000,
    questionsAsked: 0,
    questionsAnswered: 0,
    medianAnswerSeconds: null,
    negativeFeedbackRate: 0.01,
    paidSpendCents: 500,
    paidOrders: 1,
    paidRoi: 4,
  });
});

test('[MET-1] the registry defines every measured metric once', () => {
  const ids = METRICS.map(({ id }) => id);
  expect([...ids].sort()).toEqual(Object.keys(measureRecording(sold)).sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['without an entry', makeRecording([])],
  ['that never started', makeRecording([[0, ...opened()]])],
  [
    'that nobody saw',
    makeRecording([
      [0, ...opened(), started],
      [60_000, ticked(0), counted({})],
    ]),
  ],
])('[MET-2] a show %s measures 0 everywhere', (_name, recording) => {
  const { medianAnswerSeconds, ...numbers } = measureRecording(recording);
  expect(Object.values(numbers).every((value) => value === 0)).toBe(true);
  expect(medianAnswerSeconds).toBeNull();
});

test('[MET-2] increments of many ticks add up', () => {
  const parts = makeRecording([
    [0, started],
    [250, ticked(3), counted({ views: 2, viewers: 2 })],
    [500, ticked(5), counted({ views: 3, viewers: 1 })],
  ]);
  expect(measureRecording(parts)).toMatchObject({ views: 5, viewers: 3, peakOnline: 5 });
});

test('[MET-3] the time to answer is the lower median of the right answers', () => {
  const recording = makeRecording([
    [1_000, ...asked(1, 'size')],
    [2_000, ...asked(2, 'size')],
    [3_000, ...asked(3, 'size')],
    [4_000, ...asked(4, 'size')],
    [9_250, answered([1])],
    [14_000, answered([2])],
    [15_000, answered([3], 'evaded')],
    [33_000, answered([3])],
    [50_000, answered([3])],
  ]);
  expect(measureRecording(recording)).toMatchObject({
    questionsAsked: 4,
    questionsAnswered: 3,
    medianAnswerSeconds: 12,
  });
});

test('[MET-3] the median has one decimal and the lower of two counts', () => {
  const recording = makeRecording([
    [0, ...asked(1, 'size'), ...asked(2, 'care')],
    [8_250, answered([1])],
    [20_000, answered([2])],
  ]);
  expect(measureRecording(recording).medianAnswerSeconds).toBe(8.2);
});

test('[MET-3] an answer to a line that nobody asked counts nothing', () => {
  expect(measureRecording(makeRecording([[0, answered([9])]])).questionsAnswered).toBe(0);
});
