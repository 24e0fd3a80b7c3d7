import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrendPoint } from '../model/room.ts';
import { courseAt, medianCourse } from './ghost-course.ts';

const point = (atMs: number, online: number, gmvCents = online * 100): TrendPoint => ({
  atMs,
  online,
  gmvCents,
  comments: online,
});

describe('where an earlier show stood at a second', () => {
  const course = [point(5_000, 10), point(10_000, 20), point(12_000, 20, 5_000)];

  test('[GHO-2] on a point it is the point, between two it lies in a straight line', () => {
    expect(courseAt(course, 10_000)).toEqual(point(10_000, 20));
    expect(courseAt(course, 7_500)).toMatchObject({ atMs: 7_500, online: 15, gmvCents: 1_500 });
    expect(courseAt(course, 11_000)).toMatchObject({ online: 20, gmvCents: 3_500 });
  });

  test('[GHO-2] before the first point it rises from nothing; after the last there is none', () => {
    expect(courseAt(course, 0)).toMatchObject({ online: 0, gmvCents: 0 });
    expect(courseAt(course, 2_500)).toMatchObject({ online: 5 });
    expect(courseAt(course, 12_001)).toBeNull();
    expect(courseAt([], 0)).toBeNull();
  });
});

describe('the middle of a class', () => {
  test('[GHO-3] it is the median at each second, and ends where fewer than three shows last', () => {
    const long = [point(5_000, 10), point(10_000, 30)];
    const middle = medianCourse([long, [point(5_000, 20), point(10_000, 20)], [point(5_000, 90)], long]);
    expect(middle.map(({ atMs, online }) => [atMs, online])).toEqual([
      [5_000, 15],
      [10_000, 30],
    ]);
    expect(medianCourse([long, long])).toEqual([]);
  });

  test('[GHO-3] it lies between the lowest and the highest of them', () => {
    const online = fc.integer({ min: 0, max: 500 });
    const courses = fc.array(fc.array(online, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(courses, (shows) => {
        const lines = shows.map((values) => values.map((value, k) => point((k + 1) * 5_000, value)));
        const middle = medianCourse(lines);
        expect(middle.length).toBeGreaterThan(0);
        for (const { atMs, online: value } of middle) {
          const there = lines.flatMap((line) => courseAt(line, atMs)?.online ?? []);
          expect(value).toBeGreaterThanOrEqual(Math.min(...there));
          expect(value).toBeLessThanOrEqual(Math.max(...there));
        }
      }),
      { seed: 7 },
    );
  });
});
