import { expect, test } from 'vitest';
import { answered, asked, counted, makeRecording, ticked } from '../../tests/support/make-recording.ts';
import { metricEvidence, metricMoments } from './metric-evidence.ts';
import { METRICS } from './metric-registry.ts';

test('[MET-5] a count rests on the entries in which it moved, ascending', () => {
  const recording = makeRecording([
    [250, counted({ orders: 1, gmvCents: 100 })],
    [500, counted({ clicks: 1 })],
    [750, counted({ orders: 2, gmvCents: 50 })],
  ]);
  expect(metricEvidence(recording, 'orders')).toEqual([1, 3]);
  expect(metricEvidence(recording, 'clickRate')).toEqual([2]);
  expect(metricEvidence(recording, 'followRate')).toEqual([]);
});

test('[MET-5] the peak rests on the first entry that reached it', () => {
  expect(
    metricEvidence(
      makeRecording([
        [250, ticked(3)],
        [500, ticked(9)],
        [750, ticked(9)],
      ]),
      'peakOnline',
    ),
  ).toEqual([2]);
});

test('[MET-5] questions rest on those that waited longest, answers on those that are missing', () => {
  const recording = makeRecording([
    [1_000, ...asked(1, 'size')],
    [2_000, ...asked(2, 'size')],
    [3_000, answered([1])],
    [60_000, ticked(1)],
  ]);
  expect(metricEvidence(recording, 'questionsAsked')).toEqual([1, 2]);
  expect(metricEvidence(recording, 'questionsAnswered')).toEqual([2]);
  expect(metricEvidence(recording, 'medianAnswerSeconds')).toEqual([1]);
});

test('[MET-5] evidence has at most twenty places, the largest steps', () => {
  const steps = Array.from({ length: 50 }, (_, index) => [index * 250, counted({ views: index })] as const);
  const recording = makeRecording(steps);
  for (const { id } of METRICS) expect(metricEvidence(recording, id).length).toBeLessThanOrEqual(20);
  expect(metricEvidence(recording, 'views')).toEqual(Array.from({ length: 20 }, (_, index) => index + 31));
});

test('[MET-5] a debrief plays at most three moments of each metric, those that moved it most', () => {
  const moments = metricMoments(
    makeRecording([
      [250, counted({ views: 1 })],
      [500, counted({ views: 4 })],
      [750, counted({ views: 3 })],
      [1_000, counted({ views: 2 })],
    ]),
  );
  expect(Object.keys(moments)).toEqual(METRICS.map(({ id }) => id));
  expect(moments.views).toEqual([
    { seq: 2, atMs: 500 },
    { seq: 3, atMs: 750 },
    { seq: 4, atMs: 1_000 },
  ]);
  expect(moments.orders).toEqual([]);
});
