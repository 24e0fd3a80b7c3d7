import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { endFlashSaleOf } from './flash-sale-of.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Marks a product as sold out: nobody can buy it until stock is released. */
export const markSoldOutSchema = z.strictObject({ type: z.literal('markSoldOut'), productId: productIdSchema });
export type MarkSoldOut = z.infer<typeof markSoldOutSchema>;

/** Marks the product and ends its flash sale; nothing happens when it is marked. Rejects: room/ended, product/not_in_queue. Rules: CMD-37. */
export function decideMarkSoldOut(state: RoomState, { productId }: MarkSoldOut): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  if (item.isSoldOut) return accept();
  return accept({ type: 'productSoldOut', productId }, ...endFlashSaleOf(state, productId, 'sold_out'));
}
