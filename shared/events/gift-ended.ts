import type { ProductId } from '../model/ids.ts';
import type { GiftEnd } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A gift ended: by hand, or all were given. Channel: public. */
export interface GiftEnded {
  readonly type: 'giftEnded';
  readonly productId: ProductId;
  readonly reason: GiftEnd;
}

/** Takes the gift of the product away. */
export function applyGiftEnded(state: RoomState, { productId }: GiftEnded): RoomState {
  return changePublic(state, { gifts: state.public.gifts.filter((gift) => gift.productId !== productId) });
}
