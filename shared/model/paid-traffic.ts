import { z } from 'zod';
import type { PaidTrafficId } from './ids.ts';
import type { Cents, ShowMs } from './units.ts';

/** What a campaign looks for: many who click, or fewer who buy, at a higher price per impression. */
export const paidTrafficTargetSchema = z.enum(['clicks', 'orders']);
export type PaidTrafficTarget = z.infer<typeof paidTrafficTargetSchema>;

/** A campaign of paid traffic that runs, with what it has brought: views, orders and GMV of the people it paid for. */
export interface PaidTraffic {
  readonly id: PaidTrafficId;
  readonly target: PaidTrafficTarget;
  readonly budgetCents: Cents;
  readonly spentCents: Cents;
  readonly views: number;
  readonly orders: number;
  readonly gmvCents: Cents;
  readonly startedAtMs: ShowMs;
}

/** Why a campaign ended: by hand, or because its budget is spent. */
export type PaidTrafficEnd = 'team' | 'spent';
