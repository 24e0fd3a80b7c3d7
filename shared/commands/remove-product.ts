import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem } from './find-queue-item.ts';
import { refuseUnlessLobby } from './phase-guard.ts';

/** Leaves a product of the project out of the show. */
export const removeProductSchema = z.strictObject({ type: z.literal('removeProduct'), productId: productIdSchema });
export type RemoveProduct = z.infer<typeof removeProductSchema>;

/**
 * Takes the product out of the queue and out of the plan; nothing happens when it is not there. Rejects: room/ended,
 * room/not_in_lobby, product/not_in_project, queue/last_product. Rules: CMD-24.
 */
export function decideRemoveProduct(
  state: RoomState,
  { productId }: RemoveProduct,
  { header: { project } }: RoomContext,
): Decision {
  const late = refuseUnlessLobby(state);
  if (late !== null) return late;
  if (!project.products.some(({ id }) => id === productId)) return reject(RejectionCode.NotInProject, { productId });
  if (findQueueItem(state, productId) === undefined) return accept();
  if (state.public.queue.length === 1) return reject(RejectionCode.LastProduct, { productId });
  return accept({ type: 'productRemoved', productId });
}
