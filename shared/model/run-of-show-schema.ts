import { z } from 'zod';
import { contentIdSchema, productIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { MOST_SEGMENT_PRODUCTS, MOST_SEGMENTS } from './run-of-show.ts';

/** One planned part of the show; `share` is its part of the planned duration, the shares of a plan sum to 1. */
export const segmentSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  share: z.number().gt(0).max(1),
  productIds: z.array(productIdSchema).max(MOST_SEGMENT_PRODUCTS),
});

/** A run-of-show: one to twelve segments with ids of their own whose shares fill the show. `segment` is how one is written. */
export function runOfShowSchemaOf<T extends { id: string; share: number }>(segment: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .array(segment)
    .min(1)
    .max(MOST_SEGMENTS)
    .refine((segments) => Math.abs(segments.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6, {
      message: 'shares must sum to 1',
    })
    .refine((segments) => new Set(segments.map(({ id }) => id)).size === segments.length, {
      message: 'segment ids must be unique',
    });
}
