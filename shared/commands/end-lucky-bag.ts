import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Cancels the lucky bag: nobody wins, because nobody draws by hand. */
export const endLuckyBagSchema = z.strictObject({ type: z.literal('endLuckyBag') });
export type EndLuckyBag = z.infer<typeof endLuckyBagSchema>;

/** Cancels the bag; nothing happens when there is none. Rejects: room/ended, room/not_live. Rules: CMD-55. */
export function decideEndLuckyBag(state: RoomState): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { luckyBag } = state.public;
  if (luckyBag === null) return accept();
  const { entrantCount } = luckyBag;
  return accept({ type: 'luckyBagEnded', reason: 'cancelled', winners: [], winnerCount: 0, entrantCount });
}
