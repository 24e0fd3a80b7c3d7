import { z } from 'zod';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import type { StaffDuty } from './person.ts';
import { safeTextSchema } from './safe-text.ts';
import { showMsSchema } from './units.ts';

/** Client-made id of an annotation, so that a request that is sent again writes it once. */
export const annotationIdSchema = z.string().regex(/^n-[a-f0-9]{16}$/, 'n- and 16 hex digits');
export type AnnotationId = z.infer<typeof annotationIdSchema>;

/** Longest text of an annotation, UTF-16 units. */
export const MAX_ANNOTATION_LENGTH = 600;

/**
 * What a rater writes on a moment, or on the range `[atMs, toMs]`, of a recording; `dimension` is the criterion it
 * speaks to. It lies beside the journal and is never part of it. Rules: REV-4.
 */
export const annotationContentSchema = z
  .strictObject({
    atMs: showMsSchema,
    toMs: showMsSchema.nullable(),
    dimension: z.enum(DIMENSIONS).nullable(),
    text: safeTextSchema(MAX_ANNOTATION_LENGTH),
  })
  .refine(({ atMs, toMs }) => toMs === null || toMs > atMs, {
    path: ['toMs'],
    message: 'a range ends after it begins',
  });
export type AnnotationContent = z.infer<typeof annotationContentSchema>;

/** What an annotation says, without whose it is. */
export function annotationContent({ atMs, toMs, dimension, text }: AnnotationContent): AnnotationContent {
  return { atMs, toMs, dimension, text };
}

/** An annotation as readers get it. `createdAt` and `editedAt` are ISO instants. */
export interface Annotation extends AnnotationContent {
  readonly id: AnnotationId;
  readonly authorId: string;
  readonly authorName: string;
  readonly duty: StaffDuty;
  readonly createdAt: string;
  readonly editedAt: string | null;
}
