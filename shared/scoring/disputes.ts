import type { Adjudication, SettledGrade } from '../model/adjudication.ts';
import type { GradeRevision, Marks } from '../model/grade.ts';
import type { Rubric } from '../model/rubric.ts';
import { areApart, type Blend } from './blend-sources.ts';
import type { DimensionId } from './scorecard.ts';
import { newestRevisions, sourceTotals } from './source-totals.ts';

/** Levels between two raters of a criterion from which they have to look again. Source: `domain` 6.4. */
export const APART_LEVELS = 2;

/** Raters from whom on their mean counts without more ado. Source: `domain` 6.4. */
const THIRD_RATER = 3;

/** How a difference was settled: the raters agreed, or a third one judged the same. */
export type Settlement = 'adjudication' | 'thirdRater';

/** Grades of a recording that lie far apart. */
export interface Dispute {
  /** Criteria on which two raters are two levels or more apart; empty when only their totals are. */
  readonly criteria: readonly DimensionId[];
  readonly areTotalsApart: boolean;
  readonly settlement: Settlement | null;
}

type Grade = Pick<GradeRevision, 'raterId' | 'revision' | 'duty' | 'marks'>;

/** The grades of a recording as they count, with what they differ in. */
export interface CountedGrades<T extends Grade> {
  /** The newest of each rater, with the agreed levels in place of their own. */
  readonly counted: readonly T[];
  readonly dispute: Dispute | null;
}

/**
 * Puts agreed levels in the place of those that lay far apart, and says what is still open. An adjudication of other
 * revisions than the newest counts no more. Rules: REV-15, REV-16.
 */
export function countGrades<T extends Grade>(
  revisions: readonly T[],
  adjudication: Adjudication | null,
  rubric: Rubric,
): CountedGrades<T> {
  const newest = newestRevisions(revisions);
  const agreed = adjudication !== null && settlesAll(adjudication.settles, newest) ? adjudication : null;
  const counted =
    agreed === null ? newest : newest.map((one) => ({ ...one, marks: agreedMarks(one.marks, agreed.marks) }));
  return { counted, dispute: findDispute(newest, agreed, rubric) };
}

/** A blend as it may be told: without a total while grades lie far apart and nobody has settled that. Rules: REV-15. */
export function settledBlend(blend: Blend, dispute: Dispute | null): Blend {
  return dispute === null || dispute.settlement !== null ? blend : { ...blend, total: null };
}

function findDispute(newest: readonly Grade[], agreed: Adjudication | null, rubric: Rubric): Dispute | null {
  const criteria = rubric.dimensions.map(({ id }) => id).filter((id) => isFarApart(levelsOf(newest, id)));
  const areTotalsApart = areApart(sourceTotals(null, newest, rubric));
  if (criteria.length === 0 && !areTotalsApart) return null;
  const isThird = newest.length >= THIRD_RATER && criteria.every((id) => levelsOf(newest, id).length >= THIRD_RATER);
  return { criteria, areTotalsApart, settlement: agreed !== null ? 'adjudication' : isThird ? 'thirdRater' : null };
}

function levelsOf(grades: readonly Grade[], id: DimensionId): readonly number[] {
  return grades.flatMap(({ marks }) => marks[id] ?? []);
}

function isFarApart(levels: readonly number[]): boolean {
  return levels.length > 1 && Math.max(...levels) - Math.min(...levels) >= APART_LEVELS;
}

/** Only criteria that the rater judged: nobody gets a mark on what is not theirs. */
function agreedMarks(own: Marks, agreed: Marks): Marks {
  return Object.fromEntries(Object.entries({ ...own, ...agreed }).filter(([id]) => Object.hasOwn(own, id)));
}

/** Whether exactly these grades were looked at. */
export function settlesAll(settled: readonly SettledGrade[], grades: readonly SettledGrade[]): boolean {
  const has = (one: SettledGrade) =>
    settled.some(({ raterId, revision }) => raterId === one.raterId && revision === one.revision);
  return settled.length === grades.length && grades.every(has);
}
