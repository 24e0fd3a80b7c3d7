import { z } from 'zod';
import { topicSchema } from './fact-sheet.ts';
import { languageSchema } from './language.ts';
import { findingSchema, speechActKindSchema } from './speech-act.ts';

const phrases = z.array(z.string().min(1).max(60)).min(1);

/** Words and phrases of one language from which an utterance's acts, topics and findings are read. Matched on normalised text. */
export const lexiconSchema = z.strictObject({
  lang: languageSchema,
  acts: z.partialRecord(speechActKindSchema, phrases),
  topics: z.partialRecord(topicSchema, phrases),
  findings: z.array(
    z.strictObject({
      id: z.string().min(1),
      category: findingSchema.shape.category,
      severity: findingSchema.shape.severity,
      phrases,
    }),
  ),
  /** Phrases that look like findings and are none; they win over findings that they contain. */
  allowed: z.array(z.string().min(1)),
  /** Words that negate or quote what follows within a few characters. */
  negations: phrases,
  /** Plain statements about the room's own state, by which answers on offers and stock are judged. */
  statements: z.strictObject({ noOffer: phrases, inStock: phrases, soldOut: phrases }),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
