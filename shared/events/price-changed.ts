import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { Cents } from '../model/units.ts';
import { updateQueueItem } from './update-queue-item.ts';

/** The live price changed. Channel: public. */
export interface PriceChanged {
  readonly type: 'priceChanged';
  readonly productId: ProductId;
  readonly priceCents: Cents;
  readonly previousCents: Cents;
}

/** Sets the live price. */
export function applyPriceChanged(state: RoomState, event: PriceChanged): RoomState {
  return updateQueueItem(state, event.productId, () => ({ priceCents: event.priceCents }));
}
