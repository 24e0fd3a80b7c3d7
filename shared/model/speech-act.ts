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

/** Where the words of an utterance came from; always shown with the caption. */
export const utteranceSourceSchema = z.enum(['typed', 'recognised', 'act-pad', 'bot']);
export type UtteranceSource = z.infer<typeof utteranceSourceSchema>;

/** How right an answer is against the answer key of the product: `wrong` says what is not so, `evaded` says nothing. */
export const answerVerdictSchema = z.enum(['right', 'evaded', 'wrong']);
export type AnswerVerdict = z.infer<typeof answerVerdictSchema>;

/** A phrase that needs care before a real show; `id` names the rule of the lexicon. */
export const findingSchema = z.strictObject({
  id: z.string(),
  category: z.enum(['absolute', 'efficacy', 'price', 'scarcity', 'endorsement', 'diversion', 'guarantee', 'conduct']),
  severity: z.int().min(1).max(5),
  phrase: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;
