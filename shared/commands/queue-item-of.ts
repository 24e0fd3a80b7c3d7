import type { Product } from '../model/product.ts';
import type { QueueItem } from '../model/room.ts';

/** A product as it enters the queue: listed, at its list price and with all its stock. */
export function queueItemOf({ id, priceCents, stock }: Product): QueueItem {
  return { productId: id, isListed: true, priceCents, stock, soldUnits: 0, isSoldOut: false };
}
