import type { z } from 'zod';
import type { ProductId } from './ids.ts';
import type { segmentSchema } from './run-of-show-schema.ts';
import type { ShowMs } from './units.ts';

/** Most segments of a plan. */
export const MOST_SEGMENTS = 12;
/** Most products of one segment. */
export const MOST_SEGMENT_PRODUCTS = 6;

/** One planned part of the show. */
export type Segment = z.infer<typeof segmentSchema>;

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
