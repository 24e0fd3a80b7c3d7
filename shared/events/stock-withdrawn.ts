import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** Pieces were taken from the stock on sale, by an incident and not by orders. Channel: public. */
export interface StockWithdrawn {
  readonly type: 'stockWithdrawn';
  readonly productId: ProductId;
  readonly quantity: number;
}

/** Takes the pieces away, at most those that are there. */
export function applyStockWithdrawn(state: RoomState, event: StockWithdrawn): RoomState {
  return updateQueueItem(state, event.productId, ({ stock }) => ({ stock: Math.max(0, stock - event.quantity) }));
}
