import { z } from 'zod';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import { bilingualSchema } from './language.ts';
import { safeTextSchema } from './safe-text.ts';

/** Client-made id of a sentence, so that a request that is sent again writes it once. */
export const bankSentenceIdSchema = z.string().regex(/^b-[a-f0-9]{16}$/, 'b- and 16 hex digits');
export type BankSentenceId = z.infer<typeof bankSentenceIdSchema>;

/** Longest sentence of the comment bank, UTF-16 units: half of an annotation, so that two fit beside words of one's own. */
export const MAX_SENTENCE_LENGTH = 300;

/** Most sentences that one person keeps. */
export const MAX_SENTENCES = 500;

/** A sentence that a grader keeps for comments; `dimension` is the criterion it speaks to, null: any. Rules: REV-21. */
export const bankSentenceContentSchema = z.strictObject({
  dimension: z.enum(DIMENSIONS).nullable(),
  text: safeTextSchema(MAX_SENTENCE_LENGTH),
  /** For every grader of the college, not for its author alone. */
  isShared: z.boolean(),
});
export type BankSentenceContent = z.infer<typeof bankSentenceContentSchema>;

/** A sentence as readers get it. */
export interface BankSentence extends BankSentenceContent {
  readonly id: BankSentenceId;
  readonly authorName: string;
  /** The reader wrote it, and alone may change it. */
  readonly isOwn: boolean;
  readonly mayRemove: boolean;
}

/** Sentences that come with the product, for colleges that have none yet. */
export const commentPackSchema = z.strictObject({
  id: z.literal('starter'),
  sentences: z
    .array(z.strictObject({ dimension: z.enum(DIMENSIONS), text: bilingualSchema }))
    .min(1)
    .max(200),
});
export type StarterSentence = z.infer<typeof commentPackSchema>['sentences'][number];
