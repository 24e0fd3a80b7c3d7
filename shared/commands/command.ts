import { z } from 'zod';
import { acknowledgeCueSchema } from './acknowledge-cue.ts';
import { addProductSchema } from './add-product.ts';
import { advanceClockSchema } from './advance-clock.ts';
import { blockWordsSchema } from './block-words.ts';
import { changePriceSchema } from './change-price.ts';
import { closeIncidentSchema } from './close-incident.ts';
import { delistProductSchema } from './delist-product.ts';
import { endCouponSchema } from './end-coupon.ts';
import { endFlashSaleSchema } from './end-flash-sale.ts';
import { endGiftSchema } from './end-gift.ts';
import { endLuckyBagSchema } from './end-lucky-bag.ts';
import { endPaidTrafficSchema } from './end-paid-traffic.ts';
import { endShowSchema } from './end-show.ts';
import { giveCueSchema } from './give-cue.ts';
import { goToSegmentSchema } from './go-to-segment.ts';
import { hideLineSchema } from './hide-line.ts';
import { injectIncidentSchema } from './inject-incident.ts';
import { judgeFindingSchema } from './judge-finding.ts';
import { leaveSeatSchema } from './leave-seat.ts';
import { listProductSchema } from './list-product.ts';
import { markHandledSchema } from './mark-handled.ts';
import { markSoldOutSchema } from './mark-sold-out.ts';
import { moveProductSchema } from './move-product.ts';
import { muteViewerSchema } from './mute-viewer.ts';
import { openRoomSchema } from './open-room.ts';
import { pauseShowSchema } from './pause-show.ts';
import { pinLineSchema } from './pin-line.ts';
import { pinProductSchema } from './pin-product.ts';
import { planRunOfShowSchema } from './plan-run-of-show.ts';
import { releaseStockSchema } from './release-stock.ts';
import { removeProductSchema } from './remove-product.ts';
import { replyToLineSchema } from './reply-to-line.ts';
import { resumeShowSchema } from './resume-show.ts';
import { sendToHostSchema } from './send-to-host.ts';
import { setSlowModeSchema } from './set-slow-mode.ts';
import { signReviewItemSchema } from './sign-review-item.ts';
import { startCouponSchema } from './start-coupon.ts';
import { startFlashSaleSchema } from './start-flash-sale.ts';
import { startGiftSchema } from './start-gift.ts';
import { startLuckyBagSchema } from './start-lucky-bag.ts';
import { startPaidTrafficSchema } from './start-paid-traffic.ts';
import { startShowSchema } from './start-show.ts';
import { takeSeatSchema } from './take-seat.ts';
import { unmuteViewerSchema } from './unmute-viewer.ts';
import { unpinLineSchema } from './unpin-line.ts';
import { unpinProductSchema } from './unpin-product.ts';
import { utterSchema } from './utter.ts';

/** Every request to change a room. */
export const roomCommandSchema = z.discriminatedUnion('type', [
  openRoomSchema,
  takeSeatSchema,
  leaveSeatSchema,
  startShowSchema,
  pauseShowSchema,
  resumeShowSchema,
  endShowSchema,
  addProductSchema,
  removeProductSchema,
  planRunOfShowSchema,
  signReviewItemSchema,
  judgeFindingSchema,
  goToSegmentSchema,
  listProductSchema,
  delistProductSchema,
  moveProductSchema,
  pinProductSchema,
  unpinProductSchema,
  changePriceSchema,
  releaseStockSchema,
  markSoldOutSchema,
  startCouponSchema,
  endCouponSchema,
  startFlashSaleSchema,
  endFlashSaleSchema,
  startLuckyBagSchema,
  endLuckyBagSchema,
  startGiftSchema,
  endGiftSchema,
  startPaidTrafficSchema,
  endPaidTrafficSchema,
  replyToLineSchema,
  hideLineSchema,
  muteViewerSchema,
  unmuteViewerSchema,
  setSlowModeSchema,
  blockWordsSchema,
  pinLineSchema,
  unpinLineSchema,
  markHandledSchema,
  sendToHostSchema,
  giveCueSchema,
  acknowledgeCueSchema,
  injectIncidentSchema,
  closeIncidentSchema,
  utterSchema,
  advanceClockSchema,
]);
export type RoomCommand = z.infer<typeof roomCommandSchema>;
export type CommandType = RoomCommand['type'];
