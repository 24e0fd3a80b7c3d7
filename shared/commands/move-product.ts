import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { notInQueue } from './find-queue-item.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Moves a product to another place in the queue, counted from 0 after its removal. */
export const moveProductSchema = z.strictObject({
  type: z.literal('moveProduct'),
  productId: productIdSchema,
  toIndex: z.int().min(0).max(39),
});
export type MoveProduct = z.infer<typeof moveProductSchema>;

/** Moves the product to another slot. Rejects: room/ended, product/not_in_queue, queue/index_out_of_range. Rules: CMD-31. */
export function decideMoveProduct(state: RoomState, { productId, toIndex }: MoveProduct): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const { queue } = state.public;
  const fromIndex = queue.findIndex((item) => item.productId === productId);
  if (fromIndex === -1) return notInQueue(productId);
  if (toIndex >= queue.length) return reject(RejectionCode.IndexOutOfRange, { count: queue.length });
  return fromIndex === toIndex ? accept() : accept({ type: 'productMoved', productId, fromIndex, toIndex });
}
