import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** The longest wait between two lines of one viewer, seconds. */
export const SLOWEST_S = 120;

/** Makes every viewer wait so long between two lines; 0 lets them write as they like. */
export const setSlowModeSchema = z.strictObject({
  type: z.literal('setSlowMode'),
  seconds: z.int().min(0).max(SLOWEST_S),
});
export type SetSlowMode = z.infer<typeof setSlowModeSchema>;

/** Sets the wait; nothing happens when it is so already. Rejects: room/ended. Rules: CMD-47. */
export function decideSetSlowMode(state: RoomState, { seconds }: SetSlowMode): Decision {
  const over = refuseWhenEnded(state);
  if (over !== null) return over;
  return state.public.slowModeS === seconds ? accept() : accept({ type: 'slowModeSet', seconds });
}
