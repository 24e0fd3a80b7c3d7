import type { ProductId } from '#shared/model/ids.ts';
import type { PublicState, QueueItem } from '#shared/model/room.ts';

/** State word of a queue row. `low` is listed with few pieces left; `flash` has a flash sale, announced or open. */
export type QueueRowState = 'onAir' | 'next' | 'soldOut' | 'notListed' | 'flash' | 'low' | 'inBag';

/** Pieces at which a product counts as nearly gone. */
const LOW_STOCK = 5;

/** The product that `]` pins: the next one in the queue that is listed and in stock, or null. */
export function nextProductId(room: PublicState, step: 1 | -1 = 1): ProductId | null {
  const pinnedAt = room.queue.findIndex((item) => item.productId === room.pinned?.productId);
  const start = pinnedAt === -1 ? (step === 1 ? -1 : room.queue.length) : pinnedAt;
  for (let index = start + step; index >= 0 && index < room.queue.length; index += step) {
    const item = room.queue[index];
    if (item?.isListed && !isOut(item)) return item.productId;
  }
  return null;
}

/** Can nobody buy this product: nothing is left, or the team says so. */
export function isOut({ stock, isSoldOut }: Pick<QueueItem, 'stock' | 'isSoldOut'>): boolean {
  return isSoldOut || stock === 0;
}

/** What a row of the queue says about its product. */
export function queueRowState(item: QueueItem, room: PublicState, nextId: ProductId | null): QueueRowState {
  if (item.productId === room.pinned?.productId) return 'onAir';
  if (isOut(item)) return 'soldOut';
  if (!item.isListed) return 'notListed';
  if (item.productId === room.flashSale?.productId) return 'flash';
  if (item.productId === nextId) return 'next';
  return item.stock <= LOW_STOCK ? 'low' : 'inBag';
}
