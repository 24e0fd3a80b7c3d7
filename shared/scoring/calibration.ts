import type { Mark, Marks } from '../model/grade.ts';
import { APART_LEVELS } from './disputes.ts';
import { oneDecimal } from './format-value.ts';
import { gradeTotal } from './grade-total.ts';
import type { Criterion } from './judged-dimensions.ts';
import type { DimensionId } from './scorecard.ts';

/** Points of a total out of 100 that a grader may be off the reference (proposed: two thirds of what makes a dispute). */
export const CALIBRATION_POINTS = 10;

/** A grader's marks of a calibration recording beside the reference. */
export interface CalibrationResult {
  readonly criteria: readonly {
    readonly id: DimensionId;
    readonly own: Mark;
    readonly reference: Mark;
    /** Two levels apart or more, or only one of them found something to judge. */
    readonly isOff: boolean;
  }[];
  /** Totals out of 100; null when nothing was judged. */
  readonly own: number | null;
  readonly reference: number | null;
  /** Own less reference: above 0 is lenient. */
  readonly difference: number | null;
  /** No criterion is off, and the totals are no more than `CALIBRATION_POINTS` apart. */
  readonly isWithin: boolean;
}

/** Holds marks against the reference, by the grader's own criteria. Rules: REV-23. */
export function compareWithReference(
  criteria: readonly Criterion[],
  marks: Marks,
  reference: Marks,
): CalibrationResult {
  const compared = criteria.map(({ id }) => {
    const [own, wanted] = [marks[id] ?? null, reference[id] ?? null];
    const isOff = own === null || wanted === null ? own !== wanted : Math.abs(own - wanted) >= APART_LEVELS;
    return { id, own, reference: wanted, isOff };
  });
  const [own, wanted] = [gradeTotal(criteria, marks).total, gradeTotal(criteria, reference).total];
  const difference = own === null || wanted === null ? null : oneDecimal(own - wanted);
  return {
    criteria: compared,
    own,
    reference: wanted,
    difference,
    isWithin: compared.every(({ isOff }) => !isOff) && Math.abs(difference ?? 0) <= CALIBRATION_POINTS,
  };
}

/** How far a grader is with a calibration recording: not tried, off the reference, or within it. */
export type CalibrationState = 'open' | 'off' | 'within';

/** The state that the last try leaves. */
export function calibrationState(results: readonly CalibrationResult[]): CalibrationState {
  const last = results.at(-1);
  return last === undefined ? 'open' : last.isWithin ? 'within' : 'off';
}

/** How lenient a grader is against the references. */
export interface CalibrationProfile {
  readonly raterId: string;
  /** Recordings that the grader has tried. */
  readonly count: number;
  readonly withinCount: number;
  /** Mean difference of first tries: what came after had seen the reference. Null: nothing could be compared. */
  readonly severity: number | null;
}

/** Sums up a grader's tries: one list of results per recording, in the order of the tries. */
export function calibrationProfile(
  raterId: string,
  recordings: readonly (readonly CalibrationResult[])[],
): CalibrationProfile {
  const tried = recordings.filter((results) => results.length > 0);
  const first = tried.flatMap(([one]) => one?.difference ?? []);
  return {
    raterId,
    count: tried.length,
    withinCount: tried.filter((results) => calibrationState(results) === 'within').length,
    severity: first.length === 0 ? null : oneDecimal(first.reduce((sum, one) => sum + one, 0) / first.length),
  };
}
