import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changePublic } from './change-partition.ts';

/** A product's card is shown to viewers. Channel: public. */
export interface ProductPinned {
  readonly type: 'productPinned';
  readonly productId: ProductId;
}

/** Shows the card, from now on. */
export function applyProductPinned(state: RoomState, event: ProductPinned, atMs: ShowMs): RoomState {
  return changePublic(state, { pinned: { productId: event.productId, sinceMs: atMs } });
}
