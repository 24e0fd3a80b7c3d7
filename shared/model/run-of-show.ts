import { z } from 'zod';
import { contentIdSchema, type ProductId, productIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import type { ShowMs } from './units.ts';

/** Most segments of a plan. */
export const MOST_SEGMENTS = 12;
/** Most products of one segment. */
export const MOST_SEGMENT_PRODUCTS = 6;

/** One planned part of the show; `share` is its part of the planned duration, the shares of a plan sum to 1. */
export const segmentSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  share: z.number().gt(0).max(1),
  productIds: z.array(productIdSchema).max(MOST_SEGMENT_PRODUCTS),
});
export type Segment = z.infer<typeof segmentSchema>;

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

/** A plan without a product: the other products of its segments stay. */
export function withoutProduct(segments: readonly Segment[], productId: ProductId): readonly Segment[] {
  return segments.map((segment) => ({ ...segment, productIds: segment.productIds.filter((id) => id !== productId) }));
}

/** A segment with the show time that the plan gives it, half-open `[startMs, endMs)`. */
export interface TimedSegment {
  readonly segment: Segment;
  readonly startMs: ShowMs;
  readonly endMs: ShowMs;
}

/** The segments of a plan stretched to `plannedMs`, in order and without gaps; borders are rounded to milliseconds. */
export function timeSegments(segments: readonly Segment[], plannedMs: ShowMs): readonly TimedSegment[] {
  let share = 0;
  return segments.map((segment) => {
    const startMs = Math.round(share * plannedMs);
    share += segment.share;
    return { segment, startMs, endMs: Math.round(share * plannedMs) };
  });
}
