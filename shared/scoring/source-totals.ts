import type { GradeRevision } from '../model/grade.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Rubric } from '../model/rubric.ts';
import { meanTotal, type SourceTotals } from './blend-sources.ts';
import { gradeTotal } from './grade-total.ts';
import { judgedDimensions } from './judged-dimensions.ts';

type Grade = Pick<GradeRevision, 'raterId' | 'revision' | 'duty' | 'marks'>;

/** Totals of the sources of one recording, from the newest revision of each rater. Rules: REV-6. */
export function sourceTotals(auto: number | null, revisions: readonly Grade[], rubric: Rubric): SourceTotals {
  const newest = newestRevisions(revisions);
  const ofDuty = (duty: StaffDuty): number | null => {
    const criteria = judgedDimensions(rubric, duty);
    const totals = newest
      .filter((revision) => revision.duty === duty)
      .flatMap(({ marks }) => gradeTotal(criteria, marks).total ?? []);
    return meanTotal(totals);
  };
  return { auto, mentor: ofDuty('mentor'), teacher: ofDuty('teacher'), peers: null };
}

/** The last word of each rater, in the order of their ids. */
export function newestRevisions<T extends Pick<GradeRevision, 'raterId' | 'revision'>>(
  revisions: readonly T[],
): readonly T[] {
  const newest = new Map<string, T>();
  for (const one of revisions) {
    const known = newest.get(one.raterId);
    if (known === undefined || known.revision < one.revision) newest.set(one.raterId, one);
  }
  return [...newest.values()].sort((a, b) => (a.raterId < b.raterId ? -1 : 1));
}
