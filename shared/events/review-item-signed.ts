import type { ReviewItem } from '../model/review-item.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** An item of the review before the show was signed, or its signature taken back. Channel: team. */
export interface ReviewItemSigned {
  readonly type: 'reviewItemSigned';
  readonly item: ReviewItem;
  readonly isDone: boolean;
}

/** Keeps the signed items in the order in which they were signed. */
export function applyReviewItemSigned(state: RoomState, { item, isDone }: ReviewItemSigned): RoomState {
  return changeTeam(state, ({ signedReview }) => {
    const others = signedReview.filter((one) => one !== item);
    return { signedReview: isDone ? [...others, item] : others };
  });
}
