import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Shows a product's card to viewers; at most one is pinned. */
export const pinProductSchema = z.strictObject({ type: z.literal('pinProduct'), productId: productIdSchema });
export type PinProduct = z.infer<typeof pinProductSchema>;

/** Shows the card instead of the one before. Rejects: room/ended, room/not_live, product/not_in_queue, product/not_listed. Rules: CMD-32. */
export function decidePinProduct(state: RoomState, { productId }: PinProduct): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  if (!item.isListed) return reject(RejectionCode.NotListed, { productId });
  const before = state.public.pinned;
  if (before === null) return accept({ type: 'productPinned', productId });
  if (before.productId === productId) return accept();
  return accept({ type: 'productUnpinned', productId: before.productId }, { type: 'productPinned', productId });
}
