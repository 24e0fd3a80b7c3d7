import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The card was taken away. Channel: public. */
export interface ProductUnpinned {
  readonly type: 'productUnpinned';
  readonly productId: ProductId;
}

/** Takes the card away. */
export function applyProductUnpinned(state: RoomState, _event: ProductUnpinned): RoomState {
  return changePublic(state, { pinned: null });
}
