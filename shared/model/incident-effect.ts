import { z } from 'zod';

/** What an incident does beyond its lines. Times in seconds from the opening. Source of the kinds: domain 4.2. */
export const incidentEffectSchema = z.discriminatedUnion('kind', [
  /** Viewers lose trust and get annoyed until the essential acts are done. */
  z.strictObject({ kind: z.literal('unrest'), weight: z.number().gt(0).max(3) }),
  /** The product on stage is on sale at this share of its price. */
  z.strictObject({ kind: z.literal('wrongPrice'), factor: z.number().gt(0).lt(1) }),
  /** The card of another product comes up. */
  z.strictObject({ kind: z.literal('wrongCard') }),
  /** The last pieces of the product on stage are gone. */
  z.strictObject({ kind: z.literal('sellOut') }),
  /** The shop shows pieces that do not exist; they are withdrawn when the incident is over. */
  z.strictObject({ kind: z.literal('oversell'), units: z.int().min(1).max(500) }),
  /** The enterprise takes a share of the stock back. */
  z.strictObject({ kind: z.literal('stockCut'), share: z.number().gt(0).lt(1) }),
  /** For this share of the buyers a coupon is refused at checkout. */
  z.strictObject({ kind: z.literal('couponFault'), share: z.number().gt(0).max(1) }),
  /** Picture and sound stand still, at most so long. */
  z.strictObject({ kind: z.literal('freeze'), seconds: z.int().min(5).max(120) }),
  /** The feed shows the room more often. */
  z.strictObject({ kind: z.literal('surge'), factor: z.number().gt(1).max(20), seconds: z.int().min(5).max(300) }),
  /** Viewers of another room arrive together. */
  z.strictObject({ kind: z.literal('raid'), viewers: z.int().min(1).max(1_000), seconds: z.int().min(1).max(60) }),
]);
export type IncidentEffect = z.infer<typeof incidentEffectSchema>;
