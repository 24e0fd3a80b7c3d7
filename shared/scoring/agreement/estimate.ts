import type { Level, Marks } from '../../model/grade.ts';
import type { StaffDuty } from '../../model/person.ts';
import type { DimensionId } from '../scorecard.ts';
import { bootstrapInterval, type Interval } from './bootstrap-interval.ts';
import { weightedKappa } from './weighted-kappa.ts';

/** The marks of one rater for one recording, as they submitted them. */
export interface RatersMarks {
  readonly raterId: string;
  readonly duty: StaffDuty;
  readonly marks: Marks;
}

/** A recording with everybody's marks; agreement is of recordings that two raters or more have marked. */
export type MarkedRecording = readonly RatersMarks[];

/** A statistic of `count` recordings; null: nothing can be said of them. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly count: number;
  /** Under ten recordings an estimate says little. Source: `domain` 6.4. */
  readonly isTooFew: boolean;
}

/** Recordings under which an estimate is called too few to judge. */
export const ENOUGH_RECORDINGS = 10;

/** The levels that two raters gave to one criterion. */
export type LevelPair = readonly [Level, Level];

/** The levels of two raters on the same criteria of a recording. */
export function levelPairs(a: Marks, b: Marks, ids: readonly DimensionId[]): readonly LevelPair[] {
  return ids.flatMap((id): readonly LevelPair[] => {
    const one = a[id] ?? null;
    const other = b[id] ?? null;
    return one === null || other === null ? [] : [[one, other]];
  });
}

/** The statistic of recordings with its interval. */
export function estimate<T>(units: readonly T[], statistic: (sample: readonly T[]) => number | null): Estimate {
  return {
    value: statistic(units),
    interval: bootstrapInterval(units, statistic),
    count: units.length,
    isTooFew: units.length < ENOUGH_RECORDINGS,
  };
}

/** Kappa of the pairs of each recording; recordings without a pair say nothing. */
export function estimateKappa(pairsOfRecordings: readonly (readonly LevelPair[])[]): Estimate {
  return estimate(
    pairsOfRecordings.filter((pairs) => pairs.length > 0),
    (units) => weightedKappa(units.flat()),
  );
}

/** The mean as a list of one, or an empty list of nothing. */
export function meanOf(values: readonly number[]): readonly number[] {
  return values.length === 0 ? [] : [values.reduce((sum, value) => sum + value, 0) / values.length];
}
