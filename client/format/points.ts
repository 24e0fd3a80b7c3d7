import { formatDecimal } from './percent.ts';
import { signed } from './signed.ts';

/** Points as a text takes them: `points` is shown, `count` chooses “point” or “points”. A type, since options of a text have an index. */
export type PointWords = { readonly points: string; readonly count: number };

/** A number of points with at most so many decimals. What is written as 1 is one point, 0.96 with one decimal as well. */
export function pointWords(value: number, digits = 1): PointWords {
  const points = formatDecimal(value, digits);
  return { points, count: Number(points) };
}

/** A change in points, with its sign. */
export function signedPoints(value: number, digits = 1): PointWords {
  return { points: signed(value, digits), count: pointWords(value, digits).count };
}
