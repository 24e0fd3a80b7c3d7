import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem } from './find-queue-item.ts';
import { refuseUnlessLobby } from './phase-guard.ts';
import { queueItemOf } from './queue-item-of.ts';

/** Chooses a product of the project for the queue. */
export const addProductSchema = z.strictObject({ type: z.literal('addProduct'), productId: productIdSchema });
export type AddProduct = z.infer<typeof addProductSchema>;

/**
 * Puts the product at the end of the queue, listed at its list price with its stock; nothing happens when it is there.
 * Rejects: room/ended, room/not_in_lobby, product/not_in_project. Rules: CMD-23.
 */
export function decideAddProduct(
  state: RoomState,
  { productId }: AddProduct,
  { header: { project } }: RoomContext,
): Decision {
  const late = refuseUnlessLobby(state);
  if (late !== null) return late;
  const product = project.products.find(({ id }) => id === productId);
  if (product === undefined) return reject(RejectionCode.NotInProject, { productId });
  if (findQueueItem(state, productId) !== undefined) return accept();
  return accept({ type: 'productAdded', item: queueItemOf(product) });
}
