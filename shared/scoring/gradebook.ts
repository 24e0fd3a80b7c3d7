import type { GradeRevision } from '../model/grade.ts';
import type { Bilingual } from '../model/language.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import { areApart, type Blend, blendSources, meanTotal, type SourceTotals } from './blend-sources.ts';
import { gradeTotal } from './grade-total.ts';
import { judgedDimensions } from './judged-dimensions.ts';

/** What a gradebook is made of: one recording of a class with its team, its scorecard's total and its grades. */
export interface GradedRehearsal {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly teamName: string;
  readonly openedAt: string;
  readonly releasedAt: string | null;
  /** Total of the scorecard out of 100. */
  readonly auto: number | null;
  /** All revisions, in any order; the newest of each rater counts. */
  readonly revisions: readonly GradeRevision[];
  /** The reader may not see scores yet: they judge it themselves and have not submitted. */
  readonly isBlind: boolean;
  /** Members of the team, with the seats that each held. */
  readonly students: readonly GradedStudent[];
}

export interface GradedStudent {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  /** Seats held in this rehearsal; empty: did not take part. */
  readonly roles: readonly Role[];
}

/** One line of the gradebook by team. `totals` are all null and `blend` empty for a reader who is still blind. */
export interface GradebookRow extends Omit<GradedRehearsal, 'auto' | 'revisions'> {
  readonly totals: SourceTotals;
  readonly blend: Blend;
  /** Mentor and teacher are far apart. */
  readonly isApart: boolean;
}

const NOTHING: SourceTotals = { auto: null, mentor: null, teacher: null, peers: null };

/** The lines of a gradebook, in the given order. Rules: REV-7. */
export function gradebookRows(rehearsals: readonly GradedRehearsal[], rubric: Rubric): readonly GradebookRow[] {
  return rehearsals.map(({ auto, revisions, ...rest }) => {
    const totals = rest.isBlind ? NOTHING : sourceTotals(auto, revisions, rubric);
    return { ...rest, totals, blend: blendSources(totals), isApart: areApart(totals) };
  });
}

/** Totals of the sources of one recording, from the newest revision of each rater. Rules: REV-6. */
export function sourceTotals(auto: number | null, revisions: readonly GradeRevision[], rubric: Rubric): SourceTotals {
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

/** One student's part in one rehearsal, with the team's score; null score: did not take part. */
export interface StudentLine {
  readonly student: GradedStudent;
  readonly row: GradebookRow;
  readonly total: number | null;
}

/** The gradebook by student: by team, then by name, each with their rehearsals in the given order. Rules: REV-7. */
export function studentLines(rows: readonly GradebookRow[]): readonly StudentLine[] {
  return rows
    .flatMap((row) =>
      row.students.map((student) => ({ student, row, total: student.roles.length === 0 ? null : row.blend.total })),
    )
    .sort((a, b) => order(a.row.teamName, b.row.teamName) || order(a.student.username, b.student.username));
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
