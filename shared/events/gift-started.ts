import type { Gift } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** Orders of a product come with a gift from now on. Channel: public. */
export interface GiftStarted {
  readonly type: 'giftStarted';
  readonly gift: Gift;
}

/** Shows the gift. */
export function applyGiftStarted(state: RoomState, event: GiftStarted): RoomState {
  return changePublic(state, { gifts: [...state.public.gifts, event.gift] });
}
