import { z } from 'zod';
import { factSheetSchema } from './fact-sheet.ts';
import { productIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { centsSchema, priceCentsSchema } from './units.ts';

/** Goods categories of the catalogue; the default return rates of `domain` differ by category. */
export const categorySchema = z.enum(['home', 'apparel', 'beauty', 'food', 'electronics', 'other']);
export type Category = z.infer<typeof categorySchema>;

/** Part of a product in the plan: brings people in, earns the margin, or carries the show. */
export const productPurposeSchema = z.enum(['traffic', 'profit', 'hero']);

/**
 * One product of a project. `priceCents` is the list price at the start, `floorPriceCents` the lowest price the
 * enterprise allows, `costCents` what a piece costs it. `picture` is the file name of its picture in the project, or null.
 */
export const productSchema = z
  .strictObject({
    id: productIdSchema,
    name: bilingualSchema,
    /** Short name of at most 8 hanzi or 24 letters, for rows and chat. */
    shortName: bilingualSchema,
    category: categorySchema,
    purpose: productPurposeSchema,
    picture: z
      .string()
      .regex(/^[a-z0-9-]+\.(svg|png|jpg|webp)$/)
      .nullable(),
    priceCents: priceCentsSchema,
    floorPriceCents: priceCentsSchema,
    costCents: centsSchema,
    stock: z.int().min(0).max(1_000_000),
    /** How well an average viewer of the scenario likes it before anything is said, in [0, 1]. Proposed per product. */
    appeal: z.number().min(0).max(1),
    sellingPoints: z.array(bilingualSchema).min(1).max(8),
    facts: factSheetSchema,
  })
  .refine((product) => product.floorPriceCents <= product.priceCents, {
    path: ['floorPriceCents'],
    message: 'must not be above priceCents',
  });
export type Product = z.infer<typeof productSchema>;
