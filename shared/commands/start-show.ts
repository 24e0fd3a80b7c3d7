import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';
import { runOfShowOf } from '../model/room-plan.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Starts the show. */
export const startShowSchema = z.strictObject({ type: z.literal('startShow') });
export type StartShow = z.infer<typeof startShowSchema>;

/** Goes on air with the first segment of the plan. Rejects: room/ended, room/already_started. Rules: CMD-20, CMD-26. */
export function decideStartShow(state: RoomState, { header }: RoomContext): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  if (state.public.phase !== 'lobby') return reject(RejectionCode.AlreadyStarted);
  const [first] = runOfShowOf(state, header.project);
  return accept({ type: 'showStarted' }, { type: 'segmentStarted', segmentId: first.id });
}
