import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** A product went off sale. Channel: public. */
export interface ProductDelisted {
  readonly type: 'productDelisted';
  readonly productId: ProductId;
}

/** Takes the product off sale; its card was taken away by an event of its own. */
export function applyProductDelisted(state: RoomState, event: ProductDelisted): RoomState {
  return updateQueueItem(state, event.productId, () => ({ isListed: false }));
}
