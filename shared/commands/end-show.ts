import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';

/** Ends the show before its planned time; only the server gives the reason `upgrade`. */
export const endShowSchema = z.strictObject({ type: z.literal('endShow'), reason: z.enum(['team', 'upgrade']) });
export type EndShow = z.infer<typeof endShowSchema>;

/** Ends the show, on air or paused; nothing happens when it is over. Rejects: room/not_live. Rules: CMD-22. */
export function decideEndShow(state: RoomState, { reason }: EndShow): Decision {
  if (state.public.phase === 'ended') return accept();
  if (state.public.phase === 'lobby') return reject(RejectionCode.NotLive);
  return accept({ type: 'showEnded', reason });
}
