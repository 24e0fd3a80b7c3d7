import type { RoomEvent } from '../events/event.ts';
import type { ProductId } from '../model/ids.ts';
import type { FlashSaleEnd } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';

/** Ends the flash sale of a product that cannot be bought any more; no event when another or none is on. */
export function endFlashSaleOf(state: RoomState, productId: ProductId, reason: FlashSaleEnd): RoomEvent[] {
  return state.public.flashSale?.productId === productId ? [{ type: 'flashSaleEnded', reason }] : [];
}
