import { z } from 'zod';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { productSchema } from './product.ts';

/** Who brings the goods. */
export const enterpriseSchema = z.strictObject({ id: contentIdSchema, name: bilingualSchema, about: bilingualSchema });
export type Enterprise = z.infer<typeof enterpriseSchema>;

/** One planned part of the show; `share` is its part of the planned duration, the shares of a plan sum to 1. */
export const segmentSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  share: z.number().gt(0).max(1),
  productIds: z.array(contentIdSchema).max(6),
});
export type Segment = z.infer<typeof segmentSchema>;

/** An enterprise's brief with its real products: the carrier of every rehearsal. Products stand in queue order. */
export const projectSchema = z
  .strictObject({
    id: contentIdSchema,
    enterprise: enterpriseSchema,
    name: bilingualSchema,
    brief: bilingualSchema,
    /** ISO 4217; both minor units are hundredths. */
    currency: z.enum(['CNY', 'USD', 'EUR']),
    products: z.array(productSchema).min(1).max(40),
    runOfShow: z.array(segmentSchema).min(1).max(12),
  })
  .refine((project) => new Set(project.products.map((product) => product.id)).size === project.products.length, {
    path: ['products'],
    message: 'product ids must be unique',
  })
  .refine((project) => Math.abs(project.runOfShow.reduce((sum, segment) => sum + segment.share, 0) - 1) < 1e-6, {
    path: ['runOfShow'],
    message: 'shares must sum to 1',
  });
export type Project = z.infer<typeof projectSchema>;
