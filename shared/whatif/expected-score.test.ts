import { expect, test } from 'vitest';
import { expectedPoints, keyMoments, type RolledScores } from './expected-score.ts';

/** Scores around a mean with a spread of one point. */
const around = (atMs: number, mean: number): RolledScores => ({
  atMs,
  scores: [-1, 1, -1, 1, -1, 1].map((off) => mean + off),
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
  const noisy = (atMs: number, mean: number) => ({ atMs, scores: [mean - 20, mean + 20] });
  expect(keyMoments([noisy(0, 60), noisy(60_000, 50)])[0]?.class).toBe('tooClose');
  expect(keyMoments([around(0, 60), around(60_000, 61)])).toEqual([]);
  expect(keyMoments([])).toEqual([]);
});
