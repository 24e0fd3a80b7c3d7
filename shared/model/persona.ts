import { z } from 'zod';
import { topicSchema } from './fact-sheet.ts';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';

const unit = z.number().min(0).max(1);

/**
 * Parameters of one kind of viewer. Source of the first values: `domain` 4.1, proposed there from blogs and papers;
 * calibration in docs/adr/0007.
 */
export const personaSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  /** Share of cold traffic; the shares of all personas sum to 1. */
  mix: unit,
  /** Mean stay in seconds when the room is at the pass band. */
  stayS: z.number().gt(0).max(3_600),
  /** Buying propensity relative to the average viewer (1). */
  buy: z.number().min(0).max(10),
  /** Chat lines per minute while engaged. */
  chatPerMinute: z.number().min(0).max(10),
  /** Seconds until an unanswered question counts as ignored. */
  patienceS: z.number().gt(0).max(600),
  /** Mean seconds between two looks at the room after the first ten seconds. */
  attentionS: z.number().min(1).max(60),
  priceSensitivity: unit,
  herd: unit,
  impulse: unit,
  scepticism: unit,
  /** Share of its chat lines that are product questions. */
  questionShare: unit,
  /** Topics it asks about with relative weights. */
  topics: z.partialRecord(topicSchema, z.number().min(0).max(10)),
  /** Tone of its lines; names a tone layer of the phrase packs. */
  tone: z.enum(['plain', 'eager', 'careful', 'doubting', 'warm', 'hurried', 'rude']),
});
export type Persona = z.infer<typeof personaSchema>;
