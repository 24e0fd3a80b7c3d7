import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Stops buying impressions; what is not spent stays. */
export const endPaidTrafficSchema = z.strictObject({ type: z.literal('endPaidTraffic') });
export type EndPaidTraffic = z.infer<typeof endPaidTrafficSchema>;

/** Ends the campaign; nothing happens when none runs. Rejects: room/ended, room/not_live. Rules: CMD-59. */
export function decideEndPaidTraffic(state: RoomState): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  return teamOf(state).paidTraffic === null ? accept() : accept({ type: 'paidTrafficEnded', reason: 'team' });
}
