import { z } from 'zod';
import { addProductSchema } from './add-product.ts';
import { advanceClockSchema } from './advance-clock.ts';
import { changePriceSchema } from './change-price.ts';
import { delistProductSchema } from './delist-product.ts';
import { endCouponSchema } from './end-coupon.ts';
import { endShowSchema } from './end-show.ts';
import { goToSegmentSchema } from './go-to-segment.ts';
import { hideLineSchema } from './hide-line.ts';
import { leaveSeatSchema } from './leave-seat.ts';
import { listProductSchema } from './list-product.ts';
import { moveProductSchema } from './move-product.ts';
import { muteViewerSchema } from './mute-viewer.ts';
import { openRoomSchema } from './open-room.ts';
import { pauseShowSchema } from './pause-show.ts';
import { pinProductSchema } from './pin-product.ts';
import { planRunOfShowSchema } from './plan-run-of-show.ts';
import { releaseStockSchema } from './release-stock.ts';
import { removeProductSchema } from './remove-product.ts';
import { replyToLineSchema } from './reply-to-line.ts';
import { resumeShowSchema } from './resume-show.ts';
import { sendToHostSchema } from './send-to-host.ts';
import { startCouponSchema } from './start-coupon.ts';
import { startShowSchema } from './start-show.ts';
import { takeSeatSchema } from './take-seat.ts';
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
  goToSegmentSchema,
  listProductSchema,
  delistProductSchema,
  moveProductSchema,
  pinProductSchema,
  unpinProductSchema,
  changePriceSchema,
  releaseStockSchema,
  startCouponSchema,
  endCouponSchema,
  replyToLineSchema,
  hideLineSchema,
  muteViewerSchema,
  sendToHostSchema,
  utterSchema,
  advanceClockSchema,
]);
export type RoomCommand = z.infer<typeof roomCommandSchema>;
export type CommandType = RoomCommand['type'];
