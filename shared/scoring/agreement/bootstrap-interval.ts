import { drawUnit, Stream, streamKey } from '../../random/draw.ts';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Samples of an interval; proposed, as the ends of 95 % hardly move above it. */
export const BOOTSTRAP_SAMPLES = 1_000;

/** Any number of ours: the same records give the same interval on every machine. */
const SEED = 20_260_101;

/**
 * Percentile bootstrap (Efron 1979) of a statistic of units that are drawn with replacement; the same units give the
 * same interval. Null when the statistic of the units is null or of most samples: too alike or too few to say.
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  samples = BOOTSTRAP_SAMPLES,
): Interval | null {
  if (statistic(units) === null) return null;
  const key = streamKey(SEED, Stream.Resampling);
  const values: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const value = statistic(
      units.map((unit, at) => units[Math.floor(drawUnit(key, sample, at) * units.length)] ?? unit),
    );
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < samples) return null;
  values.sort((a, b) => a - b);
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
