import { z } from 'zod';
import { modelFor } from '../audience/audience-model.ts';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { paidTrafficTargetSchema } from '../model/paid-traffic.ts';
import type { RoomState } from '../model/room.ts';
import { teamOf } from './full-state.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Buys impressions: for many who click, or for fewer who buy. */
export const startPaidTrafficSchema = z.strictObject({
  type: z.literal('startPaidTraffic'),
  budgetCents: z.int().min(1_000).max(100_000_000),
  target: paidTrafficTargetSchema,
});
export type StartPaidTraffic = z.infer<typeof startPaidTrafficSchema>;

/**
 * Starts the only campaign at a time; what was spent before and its budget stay within what the scenario allows a show.
 * Rejects: room/ended, room/not_live, paid_traffic/already_running, paid_traffic/forbidden, paid_traffic/above_limit.
 * Rules: CMD-58.
 */
export function decideStartPaidTraffic(
  state: RoomState,
  { budgetCents, target }: StartPaidTraffic,
  { scenario }: RoomContext,
): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { paidTraffic, lastPaidTraffic, counters } = teamOf(state);
  if (paidTraffic !== null) return reject(RejectionCode.PaidTrafficRunning);
  const limitCents = modelFor(scenario).paidBudgetMaxCents;
  if (limitCents <= 0) return reject(RejectionCode.PaidTrafficForbidden);
  const leftCents = Math.max(0, limitCents - counters.paidSpendCents);
  if (budgetCents > leftCents) return reject(RejectionCode.PaidTrafficAboveLimit, { leftCents });
  const id = nextId('paid-traffic', lastPaidTraffic === null ? [] : [lastPaidTraffic]);
  const startedAtMs = state.public.showMs;
  return accept({
    type: 'paidTrafficStarted',
    paidTraffic: { id, target, budgetCents, spentCents: 0, views: 0, orders: 0, gmvCents: 0, startedAtMs },
  });
}
