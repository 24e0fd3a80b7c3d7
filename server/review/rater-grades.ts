import type { ChainedRevision } from '#shared/model/grade.ts';
import type { Rubric } from '#shared/model/rubric.ts';
import type { RaterGrade } from '#shared/protocol/review-contract.ts';
import { gradeTotal } from '#shared/scoring/grade-total.ts';
import { judgedDimensions } from '#shared/scoring/judged-dimensions.ts';
import type { NameBook } from '../accounts/name-book.ts';

/** Revisions as people read them: with names and totals. */
export async function raterGrades(
  revisions: readonly ChainedRevision[],
  rubric: Rubric,
  names: NameBook,
): Promise<readonly RaterGrade[]> {
  await names.learn(revisions.map(({ raterId }) => raterId));
  return revisions.map(({ raterId, revision, duty, marks, note, reason, madeAt }) => ({
    raterId,
    raterName: names.nameOf(raterId),
    revision,
    duty,
    marks,
    note,
    reason,
    madeAt,
    total: gradeTotal(judgedDimensions(rubric, duty), marks).total,
  }));
}
