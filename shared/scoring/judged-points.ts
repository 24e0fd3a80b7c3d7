import type { GradeRevision } from '../model/grade.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Rubric } from '../model/rubric.ts';
import { meanTotal } from './blend-sources.ts';
import { pointsOfMark } from './grade-total.ts';
import { judgedDimensions } from './judged-dimensions.ts';
import type { DimensionId } from './scorecard.ts';
import { newestRevisions } from './source-totals.ts';

/** Points of a dimension by who judged it; null: not judged by them. */
export type JudgedPoints = Readonly<Record<StaffDuty, number | null>>;

/** Points that people gave to each dimension, the mean over several raters of a duty. Rules: REV-3, REV-6. */
export function judgedPoints(
  revisions: readonly GradeRevision[],
  rubric: Rubric,
): Readonly<Partial<Record<DimensionId, JudgedPoints>>> {
  const newest = newestRevisions(revisions);
  const pointsBy = (duty: StaffDuty, id: DimensionId): number | null => {
    const criterion = judgedDimensions(rubric, duty).find((one) => one.id === id);
    if (criterion === undefined) return null;
    const given = newest.filter((revision) => revision.duty === duty);
    return meanTotal(given.flatMap(({ marks }) => pointsOfMark(marks[id] ?? null, criterion.weight) ?? []));
  };
  return Object.fromEntries(
    rubric.dimensions.map(({ id }) => [id, { mentor: pointsBy('mentor', id), teacher: pointsBy('teacher', id) }]),
  );
}
