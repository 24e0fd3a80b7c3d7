import type { ProductId } from '#shared/model/ids.ts';
import type { PublicState, QueueItem } from '#shared/model/room.ts';

/** State word of a queue row. `low` is listed with few pieces left. */
export type QueueRowState = 'onAir' | 'next' | 'soldOut' | 'notListed' | 'low' | 'inBag';

/** Pieces at which a product counts as nearly gone. */
const LOW_STOCK = 5;

/** The product that `]` pins: the next one in the queue that is listed and in stock, or null. */
export function nextProductId(room: PublicState, step: 1 | -1 = 1): ProductId | null {
  const pinnedAt = room.queue.findIndex((item) => item.productId === room.pinned?.productId);
  const start = pinnedAt === -1 ? (step === 1 ? -1 : room.queue.length) : pinnedAt;
  for (let index = start + step; index >= 0 && index < room.queue.length; index += step) {
    const item = room.queue[index];
    if (item?.isListed && item.stock > 0) return item.productId;
  }
  return null;
}

/** What a row of the queue says about its product. */
export function queueRowState(item: QueueItem, pinnedId: ProductId | null, nextId: ProductId | null): QueueRowState {
  if (item.productId === pinnedId) return 'onAir';
  if (item.stock === 0) return 'soldOut';
  if (!item.isListed) return 'notListed';
  if (item.productId === nextId) return 'next';
  return item.stock <= LOW_STOCK ? 'low' : 'inBag';
}
