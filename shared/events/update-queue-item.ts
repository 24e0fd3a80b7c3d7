import type { ProductId } from '../model/ids.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The state with one queue item replaced; a product outside the queue changes nothing. */
export function updateQueueItem(
  state: RoomState,
  productId: ProductId,
  change: (item: QueueItem) => Partial<QueueItem>,
): RoomState {
  const queue = state.public.queue.map((item) => (item.productId === productId ? { ...item, ...change(item) } : item));
  return changePublic(state, { queue });
}
