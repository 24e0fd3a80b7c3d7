import { z } from 'zod';
import { bilingualSchema } from './language.ts';

/**
 * What viewers ask about. `price`, `offer` and `stock` are answered from the room's own state, the rest from the fact
 * sheet of the product.
 */
export const topicSchema = z.enum([
  'price',
  'offer',
  'stock',
  'size',
  'material',
  'care',
  'feel',
  'colour',
  'origin',
  'certificate',
  'shipping',
  'returns',
  'warranty',
  'suits',
  'packaging',
]);
export type Topic = z.infer<typeof topicSchema>;

const answerKeySchema = z.array(z.string().min(1).max(80)).min(1).max(12);

/**
 * One fact of a product and its answer key. An answer carries the fact when its normalised text contains one of the
 * keys of its language.
 */
export const factSchema = z.strictObject({
  topic: topicSchema,
  answer: bilingualSchema,
  keys: z.strictObject({ zh: answerKeySchema, en: answerKeySchema }),
  source: bilingualSchema.optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** The facts of one product, at most one per topic. */
export const factSheetSchema = z
  .array(factSchema)
  .max(15)
  .refine((facts) => new Set(facts.map((fact) => fact.topic)).size === facts.length, 'one fact per topic');
