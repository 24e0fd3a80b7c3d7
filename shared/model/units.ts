import { z } from 'zod';

/** Money in hundredths of the project's currency, an integer. */
export const centsSchema = z.int().min(0).max(1_000_000_000);
export type Cents = z.infer<typeof centsSchema>;

/** A price that can be charged: 1 to 1,000,000,000 cents. */
export const priceCentsSchema = z.int().min(1).max(1_000_000_000);

/** Show time: integer milliseconds since the show started, simulated clock, whole ticks in the journal. */
export const showMsSchema = z.int().min(0).max(86_400_000);
export type ShowMs = z.infer<typeof showMsSchema>;

/** Number of pieces. */
export const quantitySchema = z.int().min(1).max(1_000_000);
