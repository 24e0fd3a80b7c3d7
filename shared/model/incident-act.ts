import { z } from 'zod';
import { bilingualSchema } from './language.ts';
import { roleSchema } from './seat.ts';
import { findingSchema, speechActKindSchema } from './speech-act.ts';

/** Which product an act is about: the one that the incident concerns, or another one. */
const productRelationSchema = z.enum(['target', 'other']);

/**
 * A kind of act that the log can show. Acts on lines count on the lines of the incident alone, narrowed by `by` (index
 * into its viewers); acts on products on any product unless `product` says which.
 */
export const actPatternSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['hide', 'reply', 'mute', 'forward', 'handle']),
    by: z.int().min(0).optional(),
    /** True: only on lines that are neither rude nor spam, criticism above all. */
    isHonest: z.literal(true).optional(),
  }),
  /** A line put on top of the chat: any, or one of the incident. */
  z.strictObject({ kind: z.literal('pinLine'), isOwn: z.literal(true).optional() }),
  z.strictObject({
    kind: z.enum(['pinCard', 'delist', 'markSoldOut', 'releaseStock', 'startCoupon', 'startFlashSale', 'startGift']),
    product: productRelationSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('changePrice'),
    product: productRelationSchema.optional(),
    to: z.enum(['higher', 'lower']).optional(),
  }),
  z.strictObject({
    kind: z.enum(['unpinCard', 'endCoupon', 'endFlashSale', 'endGift', 'startBag', 'endBag', 'callSegment']),
  }),
  /** Rules of the chat that are switched on. */
  z.strictObject({ kind: z.enum(['slowMode', 'blockWords']) }),
  /** A cue, to one seat or to any. */
  z.strictObject({ kind: z.literal('cue'), to: roleSchema.optional() }),
  /** Words on air with one of these speech acts; with none named, any words. */
  z.strictObject({
    kind: z.literal('say'),
    acts: z.array(speechActKindSchema).max(8).readonly().default([]),
    product: productRelationSchema.optional(),
  }),
  /** Words on air with a finding of one of these categories. */
  z.strictObject({
    kind: z.literal('finding'),
    categories: z.array(findingSchema.shape.category).min(1).readonly(),
  }),
  /** A reply that repeats a number of six digits or more: personal data in the open. */
  z.strictObject({ kind: z.literal('writeNumber') }),
  /** The incident reported as handled: for repairs that the console has no button for. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ActPattern = z.infer<typeof actPatternSchema>;
export type ActKind = ActPattern['kind'];

/** Bounds of a deadline, seconds. Source: domain 4.2 has 8 to 90. */
export const ACT_SECONDS = { min: 5, max: 300 } as const;

const patternsSchema = z.array(actPatternSchema).min(1).max(6).readonly();

/** What a good team does about an incident: one of several acts by the right seat in its time. */
export const expectedActSchema = z.strictObject({
  /** Seats whose act is the right one; the first has the duty. */
  roles: z.array(roleSchema).min(1).max(5).readonly(),
  seconds: z.int().min(ACT_SECONDS.min).max(ACT_SECONDS.max),
  any: patternsSchema,
  /** Without it the incident is not handled; what is not essential is shown and not graded. */
  isEssential: z.boolean().default(true),
  /** What could be said, written or cued. */
  words: bilingualSchema.nullable().default(null),
});
export type ExpectedAct = z.infer<typeof expectedActSchema>;

/** Acts that make an incident worse, whoever does them. */
export const worseActsSchema = z.array(actPatternSchema).max(6).readonly();
