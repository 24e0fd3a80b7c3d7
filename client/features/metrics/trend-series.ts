import type { TrendPoint } from '#shared/model/room.ts';

/** One line of the trend: values over show time, oldest first. */
export interface TrendSeries {
  readonly points: readonly { readonly atMs: number; readonly value: number }[];
  readonly last: number;
}

/** Difference window for rates: long enough that single orders do not make the line a comb. */
const RATE_WINDOW_MS = 30_000;

/** People online over the trend. */
export function onlineSeries(trend: readonly TrendPoint[]): TrendSeries {
  return makeSeries(trend.map((point) => ({ atMs: point.atMs, value: point.online })));
}

/** GMV per minute in cents over the trend, from the running total. */
export function gmvPerMinuteSeries(trend: readonly TrendPoint[]): TrendSeries {
  return rateSeries(trend, (point) => point.gmvCents);
}

/** Comments per minute over the trend, from the running total. */
export function commentsPerMinuteSeries(trend: readonly TrendPoint[]): TrendSeries {
  return rateSeries(trend, (point) => point.comments);
}

function rateSeries(trend: readonly TrendPoint[], read: (point: TrendPoint) => number): TrendSeries {
  return makeSeries(
    trend.flatMap((point, index) => {
      const from = trend.slice(0, index).find((one) => one.atMs >= point.atMs - RATE_WINDOW_MS);
      if (from === undefined) return [];
      return [{ atMs: point.atMs, value: ((read(point) - read(from)) * 60_000) / (point.atMs - from.atMs) }];
    }),
  );
}

function makeSeries(points: TrendSeries['points']): TrendSeries {
  return { points, last: points.at(-1)?.value ?? 0 };
}

/** Points as an SVG path in a box of `width` × `height`, values scaled between the smallest and the largest with a margin. */
export function linePath(
  points: TrendSeries['points'],
  fromMs: number,
  toMs: number,
  width: number,
  height: number,
): string {
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return points
    .map((point, index) => {
      const x = toMs === fromMs ? 0 : ((point.atMs - fromMs) / (toMs - fromMs)) * width;
      const y = span === 0 ? height / 2 : height - 1 - ((point.value - low) / span) * (height - 2);
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
