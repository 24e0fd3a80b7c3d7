import type { Adjudication } from '../model/adjudication.ts';
import type { GradeRevision } from '../model/grade.ts';
import type { Bilingual } from '../model/language.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import { type Blend, type BlendWeights, blendSources, type SourceTotals } from './blend-sources.ts';
import { countGrades, type Dispute, settledBlend } from './disputes.ts';
import { oneDecimal } from './format-value.ts';
import { type PeerLevels, peerFactors, peerTotal } from './peer-review.ts';
import { rubricPrint } from './rubric-print.ts';
import { sourceTotals } from './source-totals.ts';

/** What a gradebook is made of: one recording of a class with its team, its scorecard's total and its grades. */
export interface GradedRehearsal {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly teamName: string;
  readonly openedAt: string;
  readonly releasedAt: string | null;
  /** Total of the scorecard out of 100. */
  readonly auto: number | null;
  /** By which it is graded, and how much each source counts. */
  readonly rubric: Rubric;
  readonly weights: BlendWeights;
  /** All revisions, in any order; the newest of each rater counts. */
  readonly revisions: readonly GradeRevision[];
  /** The newest adjudication of them. */
  readonly adjudication: Adjudication | null;
  /** What members of the team said of each other. */
  readonly peers: readonly PeerLevels[];
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
export interface GradebookRow
  extends Omit<GradedRehearsal, 'auto' | 'rubric' | 'revisions' | 'adjudication' | 'peers'> {
  /** What the rubric says by which it is graded, 16 hex digits: `rubricPrint`. */
  readonly rubricHash: string;
  readonly totals: SourceTotals;
  readonly blend: Blend;
  /** Grades that lie far apart; null: none do. */
  readonly dispute: Dispute | null;
  /** What each student's score is multiplied by, by id; absent: 1. */
  readonly factors: Readonly<Record<string, number>>;
}

const NOTHING: SourceTotals = { auto: null, mentor: null, teacher: null, peers: null };

/** The lines of a gradebook, in the given order. Rules: REV-7. */
export function gradebookRows(rehearsals: readonly GradedRehearsal[]): readonly GradebookRow[] {
  return rehearsals.map(({ auto, rubric, revisions, adjudication, peers, ...rest }) => {
    const rubricHash = rubricPrint(rubric);
    if (rest.isBlind)
      return {
        ...rest,
        rubricHash,
        totals: NOTHING,
        blend: blendSources(NOTHING, rest.weights),
        dispute: null,
        factors: {},
      };
    const { counted, dispute } = countGrades(revisions, adjudication, rubric);
    const totals = { ...sourceTotals(auto, counted, rubric), peers: peerTotal(peers) };
    const blend = settledBlend(blendSources(totals, rest.weights), dispute);
    return { ...rest, rubricHash, totals, blend, dispute, factors: peerFactors(peers) };
  });
}

/** One student's part in one rehearsal, with their score; null score: did not take part. */
export interface StudentLine {
  readonly student: GradedStudent;
  readonly row: GradebookRow;
  readonly total: number | null;
}

/** The gradebook by student: by team, then by name, each with their rehearsals in the given order. Rules: REV-7. */
export function studentLines(rows: readonly GradebookRow[]): readonly StudentLine[] {
  return rows
    .flatMap((row) =>
      row.students.map((student) => ({
        student,
        row,
        total: student.roles.length === 0 ? null : studentTotal(row, student.id),
      })),
    )
    .sort((a, b) => order(a.row.teamName, b.row.teamName) || order(a.student.username, b.student.username));
}

/** The team's blend times the student's factor, at most 100. Rules: REV-18. */
function studentTotal({ blend, factors }: GradebookRow, studentId: string): number | null {
  if (blend.total === null) return null;
  return oneDecimal(Math.min(100, blend.total * (factors[studentId] ?? 1)));
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
