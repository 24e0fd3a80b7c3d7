import { z } from 'zod';
import { canonicalJson } from '../protocol/canonical-json.ts';
import { MAX_NOTE_LENGTH, type Marks, rawMarksSchema } from './grade.ts';
import { freeTextSchema } from './safe-text.ts';

/** A submitted grade that an adjudication looked at; a later revision of it reopens the difference. */
export interface SettledGrade {
  readonly raterId: string;
  readonly revision: number;
}

/** What raters agreed on where their grades lay far apart; their own grades stay as they are. Rules: REV-16. */
export interface Adjudication {
  readonly roomId: string;
  /** Who wrote it down. */
  readonly recordedBy: string;
  readonly settles: readonly SettledGrade[];
  /** Agreed levels; a criterion that is absent keeps everybody's own. */
  readonly marks: Marks;
  /** Why they agreed so, or why both stand. */
  readonly note: string;
  /** ISO instant. */
  readonly madeAt: string;
}

/** An adjudication with its place in the chain of its recording. */
export interface ChainedAdjudication extends Adjudication {
  readonly prevHash: string;
  readonly hash: string;
}

/** An adjudication as somebody writes it. */
export const adjudicationSchema = z.strictObject({
  /** The revisions that were on the screen: over others it is refused. */
  settles: z
    .array(z.strictObject({ raterId: z.string().min(1).max(64), revision: z.int().min(1) }))
    .min(2)
    .max(20),
  marks: rawMarksSchema,
  note: freeTextSchema(MAX_NOTE_LENGTH),
});
export type AdjudicationRequest = z.infer<typeof adjudicationSchema>;

/** The text that an adjudication's hash is taken of. */
export function adjudicationText(prevHash: string, one: Adjudication): string {
  const { roomId, recordedBy, settles, marks, note, madeAt } = one;
  return canonicalJson({ prevHash, roomId, recordedBy, settles: [...settles], marks, note, madeAt });
}
