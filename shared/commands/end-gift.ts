import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Ends the gift of a product. */
export const endGiftSchema = z.strictObject({ type: z.literal('endGift'), productId: productIdSchema });
export type EndGift = z.infer<typeof endGiftSchema>;

/** Ends the gift; nothing happens when the product has none. Rejects: room/ended, room/not_live. Rules: CMD-56. */
export function decideEndGift(state: RoomState, { productId }: EndGift): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const isRunning = state.public.gifts.some((gift) => gift.productId === productId);
  return isRunning ? accept({ type: 'giftEnded', productId, reason: 'team' }) : accept();
}
