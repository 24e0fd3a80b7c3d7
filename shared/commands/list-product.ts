import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Puts a product on sale. */
export const listProductSchema = z.strictObject({ type: z.literal('listProduct'), productId: productIdSchema });
export type ListProduct = z.infer<typeof listProductSchema>;

/** Puts the product on sale; nothing happens when it is. Rejects: room/ended, product/not_in_queue. Rules: CMD-30. */
export function decideListProduct(state: RoomState, { productId }: ListProduct): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  return item.isListed ? accept() : accept({ type: 'productListed', productId });
}
