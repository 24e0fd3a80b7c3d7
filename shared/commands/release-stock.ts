import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { quantitySchema } from '../model/units.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Adds pieces to the stock on sale. */
export const releaseStockSchema = z.strictObject({
  type: z.literal('releaseStock'),
  productId: productIdSchema,
  quantity: quantitySchema,
});
export type ReleaseStock = z.infer<typeof releaseStockSchema>;

/** Pieces of one product that can be on sale at a time. */
const STOCK_LIMIT = 1_000_000;

/** Adds pieces to the stock. Rejects: room/ended, product/not_in_queue, stock/limit. Rules: CMD-34. */
export function decideReleaseStock(state: RoomState, { productId, quantity }: ReleaseStock): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  if (item.stock + quantity > STOCK_LIMIT) return reject(RejectionCode.StockLimit, { productId, limit: STOCK_LIMIT });
  return accept({ type: 'stockReleased', productId, quantity });
}
