import type { FlashSaleEnd } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The flash sale ended: by hand, in time, or sold out. Channel: public. */
export interface FlashSaleEnded {
  readonly type: 'flashSaleEnded';
  readonly reason: FlashSaleEnd;
}

/** Takes the flash sale away and remembers how it ended; nothing happens when there is none. */
export function applyFlashSaleEnded(state: RoomState, { reason }: FlashSaleEnded): RoomState {
  const { flashSale } = state.public;
  return flashSale === null ? state : changePublic(state, { flashSale: null, lastFlashSale: { ...flashSale, reason } });
}
