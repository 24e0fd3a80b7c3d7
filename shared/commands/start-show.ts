import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Starts the show. */
export const startShowSchema = z.strictObject({ type: z.literal('startShow') });
export type StartShow = z.infer<typeof startShowSchema>;

/** Goes on air. Rejects: room/ended, room/already_started. Rules: CMD-20. */
export function decideStartShow(state: RoomState): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  return state.public.phase === 'lobby' ? accept({ type: 'showStarted' }) : reject(RejectionCode.AlreadyStarted);
}
