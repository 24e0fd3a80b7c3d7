import type { LuckyBag } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A lucky bag was put up. Channel: public. */
export interface LuckyBagStarted {
  readonly type: 'luckyBagStarted';
  readonly luckyBag: LuckyBag;
}

/** Shows the lucky bag. */
export function applyLuckyBagStarted(state: RoomState, event: LuckyBagStarted): RoomState {
  return changePublic(state, { luckyBag: event.luckyBag });
}
