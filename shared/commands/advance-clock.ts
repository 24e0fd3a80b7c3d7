import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Moves the show clock to the end of tick `tick`, which must be the next one. */
export const advanceClockSchema = z.strictObject({
  type: z.literal('advanceClock'),
  tick: z.int().min(1).max(345_600),
});
export type AdvanceClock = z.infer<typeof advanceClockSchema>;

/**
 * Lets the next tick happen; its events come from the audience, see `tick-events.ts`. Rejects: room/ended,
 * room/not_live, clock/out_of_order. Rules: CMD-60.
 */
export function decideAdvanceClock(state: RoomState, { tick }: AdvanceClock): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const expected = nextTick(state);
  return tick === expected ? accept() : reject(RejectionCode.OutOfOrder, { expected, tick });
}

/** Number of the tick after those that have happened, from 1. */
export function nextTick(state: RoomState): number {
  return state.public.showMs / TICK_MS + 1;
}
