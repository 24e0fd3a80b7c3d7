import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { endFlashSaleOf } from './flash-sale-of.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Takes a product off sale; a pinned one is unpinned. */
export const delistProductSchema = z.strictObject({ type: z.literal('delistProduct'), productId: productIdSchema });
export type DelistProduct = z.infer<typeof delistProductSchema>;

/** Takes the product, its card and its flash sale away; nothing happens when it is off sale. Rejects: room/ended, product/not_in_queue. Rules: CMD-30. */
export function decideDelistProduct(state: RoomState, { productId }: DelistProduct): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  if (!item.isListed) return accept();
  const sale = endFlashSaleOf(state, productId, 'team');
  return state.public.pinned?.productId === productId
    ? accept({ type: 'productUnpinned', productId }, ...sale, { type: 'productDelisted', productId })
    : accept(...sale, { type: 'productDelisted', productId });
}
