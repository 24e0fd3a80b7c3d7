import { expect, test } from 'vitest';
import type { Segment } from '../model/run-of-show.ts';
import { planCourse } from './plan-course.ts';

const segment = (id: string, share: number): Segment =>
  ({
    ...{ id, name: { zh: id, en: id }, kind: 'product', share, productIds: [], owner: 'host' },
  }) as Segment;
const runOfShow = [segment('warm-up', 0.25), segment('first', 0.5), segment('close', 0.25)];
const call = (segmentId: string, fromMs: number) => ({ segmentId, seq: 1, fromMs });

test('[SCO-10] each planned segment has the stretches in which it was on, and none when it was never called', () => {
  const segments = [call('warm-up', 0), call('first', 20_000), call('warm-up', 50_000), call('first', 60_000)];
  const course = planCourse({ runOfShow, segments, liveMs: 90_000 }, 120_000);
  expect(course.map(({ id, planned }) => [id, planned.fromMs, planned.toMs])).toEqual([
    ['warm-up', 0, 30_000],
    ['first', 30_000, 90_000],
    ['close', 90_000, 120_000],
  ]);
  expect(course.map(({ actual }) => actual.map(({ fromMs, toMs }) => [fromMs, toMs]))).toEqual([
    [
      [0, 20_000],
      [50_000, 60_000],
    ],
    [
      [20_000, 50_000],
      [60_000, 90_000],
    ],
    [],
  ]);
});

test('[SCO-10] a show of which nothing was called keeps its plan', () => {
  expect(planCourse({ runOfShow, segments: [], liveMs: 0 }, 120_000).every(({ actual }) => actual.length === 0)).toBe(
    true,
  );
});
