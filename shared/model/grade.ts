import { z } from 'zod';
import { canonicalJson } from '../protocol/canonical-json.ts';
import type { DimensionId } from '../scoring/scorecard.ts';
import type { StaffDuty } from './person.ts';
import { freeTextSchema } from './safe-text.ts';

/** The levels of a criterion; what each looks like is in the rubric's anchors. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** A level, or null: the recording gave nothing to judge. */
export type Mark = Level | null;

/** Marks by dimension; a dimension that is absent is still open. Rules: REV-2. */
export type Marks = Readonly<Partial<Record<DimensionId, Mark>>>;

/** Longest note to the team and longest reason of a revision, UTF-16 units. */
export const MAX_NOTE_LENGTH = 2_000;
export const MAX_REASON_LENGTH = 300;

/** Marks as they arrive: which are allowed depends on the rubric and on who judges, see `findMarkProblem`. */
export const rawMarksSchema = z.record(z.string().max(40), z.number().nullable());

/** Who gave which marks with which note; what a draft, a submission and a revision have in common. */
export const gradeContentSchema = z.strictObject({ marks: rawMarksSchema, note: freeTextSchema(MAX_NOTE_LENGTH) });
export const reasonSchema = freeTextSchema(MAX_REASON_LENGTH);

/** Marks and note of a rater for a recording. */
export interface GradeContent {
  readonly marks: Marks;
  /** To the team, released with the grade; may be empty. */
  readonly note: string;
}

/** One submitted grade: never changed, followed by later revisions. `madeAt` is an ISO instant. Rules: REV-8. */
export interface GradeRevision extends GradeContent {
  readonly roomId: string;
  readonly raterId: string;
  /** From 1 for each rater of a recording. */
  readonly revision: number;
  readonly duty: StaffDuty;
  /** Why it was changed; null in a first grade before the release. */
  readonly reason: string | null;
  readonly rubricId: string;
  readonly madeAt: string;
}

/** A revision with its place in the chain of its recording: `hash` covers `prevHash` and everything above. */
export interface ChainedRevision extends GradeRevision {
  readonly prevHash: string;
  readonly hash: string;
}

/** `prevHash` of the first revision of a recording. */
export const CHAIN_START = '0'.repeat(64);

/** The text that a revision's hash is taken of. Rules: REV-8. */
export function hashedText(prevHash: string, revision: GradeRevision): string {
  const { roomId, raterId, revision: number, duty, marks, note, reason, rubricId, madeAt } = revision;
  return canonicalJson({ prevHash, roomId, raterId, revision: number, duty, marks, note, reason, rubricId, madeAt });
}
