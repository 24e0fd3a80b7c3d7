import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';

/** Ends the show before its planned time; only the server gives the reasons `upgrade` and `abandoned`. */
export const endShowSchema = z.strictObject({
  type: z.literal('endShow'),
  reason: z.enum(['team', 'upgrade', 'abandoned']),
});
export type EndShow = z.infer<typeof endShowSchema>;

/** Ends the show: in the lobby, where it closes the room, on air or paused. Nothing happens when it is over. Rules: CMD-22. */
export function decideEndShow(state: RoomState, { reason }: EndShow): Decision {
  return state.public.phase === 'ended' ? accept() : accept({ type: 'showEnded', reason });
}
