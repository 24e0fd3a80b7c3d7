import type { Mark, Marks } from '../model/grade.ts';
import { oneDecimal } from './format-value.ts';
import type { Criterion } from './judged-dimensions.ts';

/** What marks are worth. */
export interface GradeTotal {
  /** Points of the marked criteria, one decimal. */
  readonly points: number;
  /** Sum of the weights of the marked criteria. */
  readonly maxPoints: number;
  readonly markedCount: number;
  /** Criteria without a mark; those with nothing to judge are not open. */
  readonly openCount: number;
  /** `points` re-scaled to 100; null while nothing is marked. */
  readonly total: number | null;
}

const HIGHEST_LEVEL = 5;

/** Points of a level: its fifth of the weight, so that 3 of 5 on 10 points gives 6. Null: not judged. Rules: REV-3. */
export function pointsOfMark(mark: Mark, weight: number): number | null {
  return mark === null ? null : (mark / HIGHEST_LEVEL) * weight;
}

/** Adds up marks. Open criteria and those with nothing to judge are left out, and the rest is re-scaled. Rules: REV-3. */
export function gradeTotal(criteria: readonly Criterion[], marks: Marks): GradeTotal {
  const marked = criteria.flatMap(({ id, weight }) => {
    const points = pointsOfMark(marks[id] ?? null, weight);
    return points === null ? [] : [{ points, weight }];
  });
  const points = marked.reduce((sum, one) => sum + one.points, 0);
  const maxPoints = marked.reduce((sum, one) => sum + one.weight, 0);
  return {
    points: oneDecimal(points),
    maxPoints,
    markedCount: marked.length,
    openCount: criteria.filter(({ id }) => marks[id] === undefined).length,
    total: maxPoints === 0 ? null : oneDecimal((points / maxPoints) * 100),
  };
}
