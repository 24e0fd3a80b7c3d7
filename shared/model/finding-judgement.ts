import { z } from 'zod';
import { utteranceIdSchema } from './ids.ts';
import { freeTextSchema } from './safe-text.ts';
import type { Role } from './seat.ts';
import { type Finding, findingCategorySchema, type UtteranceSource } from './speech-act.ts';
import type { ShowMs } from './units.ts';

/** Which finding of a show is meant: an utterance has one of a category at most. */
export const findingPlaceSchema = z.strictObject({ utteranceId: utteranceIdSchema, category: findingCategorySchema });
export type FindingPlace = z.infer<typeof findingPlaceSchema>;

/** What people say of a finding: `dismissed` ones cost nothing. Undisputed ones count as confirmed ones do. */
export const findingVerdictSchema = z.enum(['confirmed', 'dismissed']);
export type FindingVerdict = z.infer<typeof findingVerdictSchema>;

/** Why it is so; empty for a confirmation that says no more. That a dismissal has one is for those who decide to see. */
export const findingReasonSchema = freeTextSchema(200);

/** A judgement that is made after the show: `POST /api/rehearsals/:roomId/findings`. `reason` may be empty for a confirmation. */
export const newJudgementSchema = z.strictObject({
  ...findingPlaceSchema.shape,
  verdict: findingVerdictSchema,
  reason: findingReasonSchema,
});
export type NewJudgement = z.infer<typeof newJudgementSchema>;

/** Who judges: a seat of the team, or somebody of the staff by the duty. */
export type FindingJudge = Role | 'mentor' | 'teacher' | 'staff';

/** A judgement of a finding as it is kept; the newest one holds, the older ones stay. */
export interface FindingJudgement extends FindingPlace {
  readonly verdict: FindingVerdict;
  readonly reason: string;
  readonly by: FindingJudge;
  /** Show time, for what was judged on air; null for what was judged after the show. */
  readonly atMs: ShowMs | null;
  /** Name and wall clock of what was judged after the show; null on air, where the journal knows who held the seat. */
  readonly after: { readonly name: string; readonly madeAt: string } | null;
}

/** A finding of the running show, as the team sees it. */
export interface HeardFinding {
  readonly utteranceId: FindingPlace['utteranceId'];
  readonly finding: Finding;
  readonly heardAtMs: ShowMs;
  /** Null when the caption is among the last ones no more. */
  readonly source: UtteranceSource | null;
  /** Null while nobody has said anything of it: it counts. */
  readonly verdict: FindingVerdict | null;
  /** How long after the words their correction on air began; null while there is none. */
  readonly correctedAfterMs: ShowMs | null;
}

/** The key of a place, for maps. */
export function findingKey({ utteranceId, category }: FindingPlace): string {
  return `${utteranceId} ${category}`;
}
