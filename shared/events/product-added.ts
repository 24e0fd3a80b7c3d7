import type { QueueItem, RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A product was chosen for the queue. Channel: public. */
export interface ProductAdded {
  readonly type: 'productAdded';
  readonly item: QueueItem;
}

/** Adds the product at the end of the queue. */
export function applyProductAdded(state: RoomState, event: ProductAdded): RoomState {
  return changePublic(state, { queue: [...state.public.queue, event.item] });
}
