import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** A product went on sale. Channel: public. */
export interface ProductListed {
  readonly type: 'productListed';
  readonly productId: ProductId;
}

/** Puts the product on sale. */
export function applyProductListed(state: RoomState, event: ProductListed): RoomState {
  return updateQueueItem(state, event.productId, () => ({ isListed: true }));
}
