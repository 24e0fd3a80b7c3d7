import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A product changed its place in the queue. Channel: public. */
export interface ProductMoved {
  readonly type: 'productMoved';
  readonly productId: ProductId;
  readonly fromIndex: number;
  readonly toIndex: number;
}

/** Moves the product; those between its old and its new place close up. */
export function applyProductMoved(state: RoomState, event: ProductMoved): RoomState {
  const queue = [...state.public.queue];
  queue.splice(event.toIndex, 0, ...queue.splice(event.fromIndex, 1));
  return changePublic(state, { queue });
}
