import { expect, test } from 'vitest';
import { expectedPoints, keyMoments, pooledScores, type RolledScores, roleCourses } from './expected-score.ts';

/** Scores around a mean with a spread of one point. */
const around = (atMs: number, mean: number): RolledScores => ({
  atMs,
  scores: [-1, 1, -1, 1, -1, 1].map((off) => mean + off),
  losses: [],
});

test('[EXS-2] a place is told with those that are near it', () => {
  const rolled = [around(0, 60), around(5_000, 66), around(10_000, 70), around(30_000, 50)];
  const pooled = pooledScores(rolled, 5_000);
  expect(pooled.map(({ atMs }) => atMs)).toEqual([0, 5_000, 10_000, 30_000]);
  const [first, second, , last] = rolled.map(({ scores }) => scores);
  expect(pooled[0]?.scores).toEqual([...(first ?? []), ...(second ?? [])]);
  expect(pooled[1]?.scores).toHaveLength(3 * (first ?? []).length);
  expect(pooled[3]?.scores).toEqual(last);
});

test('[EXS-2] the band holds eight of ten futures, and never leaves 0 to 100', () => {
  const [middle, high] = expectedPoints([around(0, 60), around(30_000, 99.9)]);
  expect(middle?.mean).toBe(60);
  expect((middle?.high ?? 0) - 60).toBeCloseTo(1.282 * Math.sqrt(6 / 5), 6);
  expect(high?.high).toBe(100);
});

test('[EXS-3] losses and gains have the class of what they changed at least', () => {
  const means = [70, 70.5, 57, 57, 63.5, 61, 40];
  const moments = keyMoments(means.map((mean, k) => around(k * 60_000, mean)));
  expect(moments.map(({ fromMs, class: name }) => [fromMs / 60_000, name])).toEqual([
    [1, 'mistake'],
    [3, 'highlight'],
    [4, 'tooClose'],
    [5, 'blunder'],
  ]);
  expect(moments[0]?.change).toBeCloseTo(-13.5, 6);
});

test('[EXS-3] at most five moments, 30 s apart, and the best gain is among them', () => {
  const means = [80, 70, 60, 50, 40, 30, 20, 23.4];
  const rolled = means.map((mean, k) => around(k * 20_000, mean));
  const moments = keyMoments(rolled);
  expect(moments.length).toBeLessThanOrEqual(5);
  expect(moments.some(({ change }) => change > 0)).toBe(true);
  const starts = moments.map(({ fromMs }) => fromMs);
  expect(starts.slice(1).every((at, k) => at - (starts[k] ?? 0) >= 30_000)).toBe(true);
});

test('[EXS-3] what is no more than noise is too close to call, and small changes are not told', () => {
  const noisy = (atMs: number, mean: number) => ({ atMs, scores: [mean - 20, mean + 20], losses: [] });
  expect(keyMoments([noisy(0, 60), noisy(60_000, 50)])[0]?.class).toBe('tooClose');
  expect(keyMoments([around(0, 60), around(60_000, 61)])).toEqual([]);
  expect(keyMoments([])).toEqual([]);
});

test('[EXS-4] a moment names the metric that moved most with its seats, and each seat has its course', () => {
  const rolled = [
    { ...around(0, 80), losses: [{ hooksPerTenMinutes: 4, pinLagSeconds: 6, clickRate: 2 }] },
    { ...around(60_000, 70), losses: [{ hooksPerTenMinutes: 6, pinLagSeconds: 14, clickRate: 2 }] },
    { ...around(120_000, 76), losses: [{ hooksPerTenMinutes: 1, pinLagSeconds: 13, clickRate: 2 }] },
  ];
  expect(keyMoments(rolled).map(({ fromMs, metric, roles }) => [fromMs, metric, roles])).toEqual([
    [0, 'pinLagSeconds', ['operator']],
    [60_000, 'hooksPerTenMinutes', ['host']],
  ]);
  const courses = roleCourses(rolled);
  expect(courses.map(({ role, change }) => [role, change])).toEqual([
    ['host', 3],
    ['assistant', 0],
    ['operator', -7],
    ['moderator', 0],
    ['director', 0],
  ]);
  expect(courses[2]?.worst).toEqual({ fromMs: 0, toMs: 60_000, change: -8 });
  expect(courses[1]?.worst).toBeNull();
  expect(roleCourses(rolled.slice(0, 1))).toEqual([]);
});
