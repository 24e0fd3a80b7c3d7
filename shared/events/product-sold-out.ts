import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** The team marked a product as sold out. Channel: public. */
export interface ProductSoldOut {
  readonly type: 'productSoldOut';
  readonly productId: ProductId;
}

/** Marks the product; the number of its pieces stays what it is. */
export function applyProductSoldOut(state: RoomState, event: ProductSoldOut): RoomState {
  return updateQueueItem(state, event.productId, () => ({ isSoldOut: true }));
}
