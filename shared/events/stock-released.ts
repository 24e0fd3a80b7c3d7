import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** Pieces were added to the stock on sale. Channel: public. */
export interface StockReleased {
  readonly type: 'stockReleased';
  readonly productId: ProductId;
  readonly quantity: number;
}

/** Adds the pieces to the stock; the product is no longer sold out. */
export function applyStockReleased(state: RoomState, event: StockReleased): RoomState {
  return updateQueueItem(state, event.productId, ({ stock }) => ({
    stock: stock + event.quantity,
    isSoldOut: false,
  }));
}
