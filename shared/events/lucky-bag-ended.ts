import type { LuckyDraw, Winner } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changePublic } from './change-partition.ts';

/** The lucky bag was drawn, or cancelled by the team. `winners` shows at most 20 of `winnerCount`. Channel: public. */
export interface LuckyBagEnded {
  readonly type: 'luckyBagEnded';
  readonly reason: LuckyDraw['reason'];
  readonly winners: readonly Winner[];
  readonly winnerCount: number;
  readonly entrantCount: number;
}

/** Takes the bag away and shows the draw; nothing happens when there is no bag. */
export function applyLuckyBagEnded(state: RoomState, event: LuckyBagEnded, atMs: ShowMs): RoomState {
  const { luckyBag } = state.public;
  if (luckyBag === null) return state;
  const { reason, winners, winnerCount, entrantCount } = event;
  const { id, prize } = luckyBag;
  return changePublic(state, {
    luckyBag: null,
    lastDraw: { id, reason, prize, winners, winnerCount, entrantCount, atMs },
  });
}
