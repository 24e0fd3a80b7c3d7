import { z } from 'zod';
import { type Fact, type Topic, topicSchema } from '#shared/model/fact-sheet.ts';
import type { Bilingual, Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';

const factsSchema = z.union([
  z.partialRecord(topicSchema, z.string().min(1)),
  z.array(z.object({ topic: topicSchema, answer: z.string().min(1), keys: z.array(z.string().min(1)).optional() })),
]);

/** What a line says of its product. */
export interface SaidProduct {
  readonly name?: string | undefined;
  readonly priceCents?: number | undefined;
  readonly stock?: number | undefined;
  readonly certificate?: string | undefined;
  readonly facts?: z.infer<typeof factsSchema> | undefined;
}

/**
 * What a line of `analyze` may say of its product, in the language of the line: a name, or an object. `facts` are answers
 * by topic, or a list with the keys by which an answer is known (the whole answer without any). `priceCents` is the list
 * price, which a former price may name.
 */
export const lineProductSchema = z.union([
  z.string().transform((name): SaidProduct => ({ name })),
  z.object({
    name: z.string().optional(),
    priceCents: z.int().min(0).optional(),
    stock: z.int().min(0).optional(),
    certificate: z.string().min(1).optional(),
    facts: factsSchema.optional(),
  }),
]);

/** The product of a line as the analysis knows products; what the line does not say is empty. */
export function productOf(said: SaidProduct, lang: Language): Product {
  const { name, priceCents = 0, stock = 0, facts = {}, certificate } = said;
  const listed = Array.isArray(facts)
    ? facts.map(({ topic, answer, keys }) => makeFact(topic, answer, keys ?? [answer], lang))
    : (Object.entries(facts) as [Topic, string][]).map(([topic, answer]) => makeFact(topic, answer, [answer], lang));
  const hasCertificate = certificate === undefined || listed.some(({ topic }) => topic === 'certificate');
  return {
    id: 'product',
    name: inBoth(name ?? ''),
    shortName: inBoth(name ?? ''),
    category: 'other',
    purpose: 'hero',
    picture: null,
    priceCents,
    floorPriceCents: 0,
    costCents: 0,
    stock,
    appeal: 0.5,
    sellingPoints: [],
    facts: hasCertificate ? listed : [...listed, makeFact('certificate', certificate, [certificate], lang)],
  };
}

function makeFact(topic: Topic, answer: string, keys: readonly string[], lang: Language): Fact {
  const none: readonly string[] = [];
  return {
    topic,
    answer: inBoth(answer),
    keys: { zh: [...(lang === 'zh' ? keys : none)], en: [...(lang === 'en' ? keys : none)] },
  };
}

function inBoth(text: string): Bilingual {
  return { zh: text, en: text };
}
