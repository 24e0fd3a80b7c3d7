import { z } from 'zod';
import { topicSchema } from './fact-sheet.ts';
import { languageSchema } from './language.ts';
import { findingCategorySchema, findingSchema, speechActKindSchema } from './speech-act.ts';

const phrases = z.array(z.string().min(1).max(60)).min(1);
/**
 * Patterns: `<name>` is a slot, `<a/b>` a choice of phrases, `N#` any number, `..` a few characters of the same clause,
 * `...` more of them that may cross clauses; all else is said as it stands.
 */
const patterns = z.array(z.string().min(1).max(2_000)).min(1);

/** Slots with a meaning of their own: they tell what is claimed from what is denied, quoted, proven or taken back. */
export const CONTEXT_SLOTS = ['negation', 'refusal', 'basis', 'nobasis', 'withdrawal', 'opinion'] as const;

/** Words, slots and patterns of one language from which an utterance's acts, topics and findings are read. Matched on normalised text. */
export const lexiconSchema = z.strictObject({
  lang: languageSchema,
  slots: z.record(z.string(), phrases).refine((slots) => CONTEXT_SLOTS.every((name) => slots[name] !== undefined), {
    message: `must have the slots ${CONTEXT_SLOTS.join(', ')}`,
  }),
  acts: z.partialRecord(speechActKindSchema, patterns),
  topics: z.partialRecord(topicSchema, phrases),
  /** Patterns of one rule of compliance; `rule` is its id. */
  findings: z.array(
    z.strictObject({
      rule: z.string().min(1),
      category: findingCategorySchema,
      severity: findingSchema.shape.severity,
      patterns,
    }),
  ),
  /** Number of pieces that a claim on stock names, as patterns. */
  stockClaims: patterns,
  /** Patterns that look like findings and are none; they win over findings that they overlap. */
  allowed: patterns,
  /** Words that deny a fact of the fact sheet when they stand right before it. */
  denials: phrases,
  /** Plain statements about the room's own state, by which answers on offers and stock are judged. */
  statements: z.strictObject({ noOffer: phrases, inStock: phrases, soldOut: phrases }),
});

/** Labels that a line may carry: acts and categories of findings, in the order of the weights. */
export const SPEECH_LABELS = [...speechActKindSchema.options, ...findingCategorySchema.options] as const;
export type SpeechLabel = (typeof SPEECH_LABELS)[number];

/** Flat list: label, weight, label, weight …; a label is its place in `SPEECH_LABELS`. */
const labelWeights = z.array(z.int());

/**
 * What the training on labelled lines made of a lexicon. A line carries a label when the sum of the weights of what is in
 * it is above 0. Weights are thousandths of a logit, whole numbers: the sum is the same on every machine.
 */
export const speechWeightsSchema = z.strictObject({
  /** One per label. */
  bias: z.array(z.int()).length(SPEECH_LABELS.length),
  /** By the name of a feature; see `lineFeatures`. */
  features: z.record(z.string(), labelWeights),
});
export type SpeechWeights = z.infer<typeof speechWeightsSchema>;

/** A lexicon with its weights. */
export interface Lexicon extends z.infer<typeof lexiconSchema> {
  readonly weights: SpeechWeights;
}
