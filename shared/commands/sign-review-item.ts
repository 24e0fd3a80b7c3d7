import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { REVIEW_ITEMS } from '../model/review-item.ts';
import type { RoomState } from '../model/room.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLobby } from './phase-guard.ts';

/** Signs an item of the review before the show, or takes the signature back. */
export const signReviewItemSchema = z.strictObject({
  type: z.literal('signReviewItem'),
  item: z.enum(REVIEW_ITEMS),
  isDone: z.boolean(),
});
export type SignReviewItem = z.infer<typeof signReviewItemSchema>;

/** Sets the signature; nothing happens when it is so already. Rejects: room/ended, room/not_in_lobby. Rules: CMD-27. */
export function decideSignReviewItem(state: RoomState, { item, isDone }: SignReviewItem): Decision {
  const late = refuseUnlessLobby(state);
  if (late !== null) return late;
  const isSigned = teamOf(state).signedReview.includes(item);
  return isSigned === isDone ? accept() : accept({ type: 'reviewItemSigned', item, isDone });
}
