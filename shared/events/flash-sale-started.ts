import type { FlashSale } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A flash sale was announced; it opens by the show clock. Channel: public. */
export interface FlashSaleStarted {
  readonly type: 'flashSaleStarted';
  readonly flashSale: FlashSale;
}

/** Shows the flash sale. */
export function applyFlashSaleStarted(state: RoomState, event: FlashSaleStarted): RoomState {
  return changePublic(state, { flashSale: event.flashSale });
}
