import { z } from 'zod';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { type Product, productSchema } from './product.ts';
import { runOfShowSchemaOf, segmentSchema } from './run-of-show-schema.ts';
import { priceCentsSchema, quantitySchema, type ShowMs } from './units.ts';

/** Who brings the goods. */
export const enterpriseSchema = z.strictObject({ id: contentIdSchema, name: bilingualSchema, about: bilingualSchema });
export type Enterprise = z.infer<typeof enterpriseSchema>;

/**
 * What the enterprise asks of one show. Money and pieces are meant for a show of `minutes` and grow with its length
 * (`scaleTargets`); shares hold for any length.
 */
export const targetsSchema = z.strictObject({
  /** Length of the show that `gmvCents` and `heroUnits` are meant for, in minutes. */
  minutes: z.int().min(1).max(120),
  /** GMV to reach, the metric `gmvCents`. */
  gmvCents: priceCentsSchema,
  /** Lowest gross margin, (GMV − cost of the pieces sold) ÷ GMV. */
  marginShare: z.number().min(0).max(0.95),
  /** Lowest share of the viewers' questions that get a right answer, the metric `answeredRate`. */
  answeredShare: z.number().min(0).max(1),
  /** Pieces of the product with the purpose `hero` to sell. */
  heroUnits: quantitySchema,
});
export type Targets = z.infer<typeof targetsSchema>;

/** A rule of the enterprise for what is said about its goods, in one short sentence. */
export const brandRuleSchema = z.strictObject({ kind: z.enum(['do', 'dont']), text: bilingualSchema });
export type BrandRule = z.infer<typeof brandRuleSchema>;

/** An enterprise's brief with its real products: the carrier of every rehearsal. Products stand in queue order. */
export const projectSchema = z
  .strictObject({
    id: contentIdSchema,
    enterprise: enterpriseSchema,
    name: bilingualSchema,
    brief: bilingualSchema,
    /** Null when the enterprise set none, as in imported catalogues. */
    targets: targetsSchema.nullable(),
    /** Empty when the enterprise set none. */
    brandRules: z.array(brandRuleSchema).max(6),
    /** ISO 4217; both minor units are hundredths. */
    currency: z.enum(['CNY', 'USD', 'EUR']),
    products: z.array(productSchema).min(1).max(40),
    runOfShow: runOfShowSchemaOf(segmentSchema),
  })
  .refine((project) => new Set(project.products.map((product) => product.id)).size === project.products.length, {
    path: ['products'],
    message: 'product ids must be unique',
  })
  .refine((project) => project.targets === null || heroesOf(project.products).length === 1, {
    path: ['targets'],
    message: 'heroUnits needs exactly one product with the purpose hero',
  });
export type Project = z.infer<typeof projectSchema>;

/** The targets of a show of `plannedMs`: money and pieces in proportion to its length, rounded, at least 1. Shares stay. */
export function scaleTargets(targets: Targets, plannedMs: ShowMs): Omit<Targets, 'minutes'> {
  const { minutes, gmvCents, heroUnits, ...shares } = targets;
  const scale = (amount: number) => Math.max(1, Math.round((amount * plannedMs) / (minutes * 60_000)));
  return { ...shares, gmvCents: scale(gmvCents), heroUnits: scale(heroUnits) };
}

function heroesOf(products: readonly Product[]): readonly Product[] {
  return products.filter((product) => product.purpose === 'hero');
}
