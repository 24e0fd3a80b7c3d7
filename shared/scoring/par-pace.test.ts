import { expect, test } from 'vitest';
import { gmvByMinute, meanCourse, xParSoFar } from './par-pace.ts';

const point = (atMs: number, gmvCents: number) => ({ atMs, gmvCents, online: 0, comments: 0 });

test('[WAL-4] the course of a show is its GMV at the end of each minute, the last one a part of a minute', () => {
  expect(gmvByMinute([point(30_000, 5), point(60_000, 10), point(65_000, 12), point(90_000, 30)])).toEqual([10, 30]);
  expect(gmvByMinute([])).toEqual([]);
});

test('[WAL-4] the course of par is the mean of its shows, and one that ended early keeps what it had', () => {
  expect(meanCourse([[100, 200, 300], [300]])).toEqual([200, 250, 300]);
  expect(meanCourse([])).toEqual([]);
});

test('[WAL-4] a room is compared with what par had at the same moment', () => {
  const par = { gmvCentsByMinute: [1_000, 3_000] };
  expect(xParSoFar(par, 1_000, 60_000)).toBe(1);
  expect(xParSoFar(par, 1_000, 90_000)).toBe(0.5);
  expect(xParSoFar(par, 250, 30_000)).toBe(0.5);
  expect(xParSoFar(par, 6_000, 500_000)).toBe(2);
});

test('[WAL-4] where par has sold nothing there is nothing to compare with', () => {
  expect(xParSoFar({ gmvCentsByMinute: [0, 500] }, 900, 60_000)).toBeNull();
  expect(xParSoFar({ gmvCentsByMinute: [] }, 900, 60_000)).toBeNull();
});
