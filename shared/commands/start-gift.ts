import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { quantitySchema } from '../model/units.ts';
import { findQueueItem, notInQueue } from './find-queue-item.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Adds a gift to the coming orders of a product. */
export const startGiftSchema = z.strictObject({
  type: z.literal('startGift'),
  productId: productIdSchema,
  text: safeTextSchema(60),
  quantity: quantitySchema,
});
export type StartGift = z.infer<typeof startGiftSchema>;

/** Gifts that viewers can keep apart at a time. Proposed. */
const GIFT_LIMIT = 5;

/** Adds the gift, one per product. Rejects: room/ended, room/not_live, product/not_in_queue, gift/already_running, gift/too_many. Rules: CMD-56. */
export function decideStartGift(state: RoomState, { productId, text, quantity }: StartGift): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { gifts, showMs } = state.public;
  if (findQueueItem(state, productId) === undefined) return notInQueue(productId);
  if (gifts.some((gift) => gift.productId === productId)) return reject(RejectionCode.GiftRunning, { productId });
  if (gifts.length >= GIFT_LIMIT) return reject(RejectionCode.GiftTooMany, { limit: GIFT_LIMIT });
  return accept({ type: 'giftStarted', gift: { productId, text, quantity, givenCount: 0, startedAtMs: showMs } });
}
