import { z } from 'zod';
import { topicSchema } from './fact-sheet.ts';
import { productIdSchema } from './ids.ts';

/** What a host does with words. Definitions: CONTEXT.md, speech acts. */
export const speechActKindSchema = z.enum([
  'greeting',
  'hook',
  'feature',
  'benefit',
  'demo',
  'proof',
  'honestLimit',
  'priceReveal',
  'callToAction',
  'answer',
  'urgency',
  'interactionPrompt',
  'thanks',
  'transition',
  'correction',
]);
export type SpeechActKind = z.infer<typeof speechActKindSchema>;

/** One act in an utterance; `productId` is what it speaks of, `topic` is set for answers and features that state a fact. */
export const speechActSchema = z.strictObject({
  kind: speechActKindSchema,
  productId: productIdSchema.nullable(),
  topic: topicSchema.nullable(),
});
export type SpeechAct = z.infer<typeof speechActSchema>;

/**
 * Where the words of an utterance came from; always shown with the caption. `recognised` is on the device, `cloud` by the
 * browser maker's service, `prompter` a line of the teleprompter that the host marked as spoken.
 */
export const utteranceSourceSchema = z.enum(['typed', 'recognised', 'cloud', 'prompter', 'act-pad', 'bot']);
export type UtteranceSource = z.infer<typeof utteranceSourceSchema>;

/**
 * How right an answer is against the answer key of the product: `partial` names a number of
 * the fact and not the whole, `wrong` says what is not so, `evaded` says nothing.
 */
export const answerVerdictSchema = z.enum(['right', 'partial', 'evaded', 'wrong']);
export type AnswerVerdict = z.infer<typeof answerVerdictSchema>;

/** What a finding is about. Definitions: docs/compliance.md. */
export const findingCategorySchema = z.enum([
  'absolute',
  'efficacy',
  'price',
  'scarcity',
  'endorsement',
  'diversion',
  'guarantee',
  'conduct',
]);
export type FindingCategory = z.infer<typeof findingCategorySchema>;

/**
 * A claim that needs care before a real show. `id` names the rule of compliance, `severity` is 1 (hint) to 5 (stop),
 * `phrase` is the text of `[start, end)`, UTF-16 offsets into the words as they were spoken; left out in
 * recordings from before findings had a place.
 */
export const findingSchema = z.strictObject({
  id: z.string(),
  category: findingCategorySchema,
  severity: z.int().min(1).max(5),
  phrase: z.string(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type Finding = z.infer<typeof findingSchema>;
