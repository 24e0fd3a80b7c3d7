import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import { centsSchema, priceCentsSchema, quantitySchema } from '../model/units.ts';
import { appliesTo } from './coupon-price.ts';
import { findQueueItem, mustGetProduct, notInQueue } from './find-queue-item.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Starts a coupon for one product or, with null, for all. */
export const startCouponSchema = z.strictObject({
  type: z.literal('startCoupon'),
  productId: productIdSchema.nullable(),
  amountCents: priceCentsSchema,
  minSpendCents: centsSchema,
  quantity: quantitySchema,
  durationMs: z.int().min(10_000).max(1_800_000),
});
export type StartCoupon = z.infer<typeof startCouponSchema>;

/** Coupons that viewers can keep apart at a time. Proposed. */
const RUNNING_LIMIT = 3;

/**
 * Starts a coupon that leaves every product it applies to at or above its floor, in a flash sale too. Rejects: room/ended, room/not_live,
 * product/not_in_queue, coupon/too_many, coupon/below_floor. Rules: CMD-35.
 */
export function decideStartCoupon(state: RoomState, command: StartCoupon, { header }: RoomContext): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { productId, amountCents, minSpendCents, quantity, durationMs } = command;
  const { coupons, showMs } = state.public;
  if (productId !== null && findQueueItem(state, productId) === undefined) return notInQueue(productId);
  if (coupons.filter((coupon) => coupon.isRunning).length >= RUNNING_LIMIT) {
    return reject(RejectionCode.CouponTooMany, { limit: RUNNING_LIMIT });
  }
  for (const item of pricesOf(state).filter((candidate) => appliesTo(command, candidate))) {
    const floorCents = mustGetProduct(header.project, item.productId).floorPriceCents;
    if (item.priceCents - amountCents < floorCents) {
      return reject(RejectionCode.CouponBelowFloor, { productId: item.productId, floorCents });
    }
  }
  return accept({
    type: 'couponStarted',
    coupon: {
      id: nextId('coupon', coupons),
      productId,
      amountCents,
      minSpendCents,
      quantity,
      usedCount: 0,
      startedAtMs: showMs,
      endsAtMs: showMs + durationMs,
      isRunning: true,
    },
  });
}

/** Every price at which a viewer may buy: a flash sale has one of its own. */
function pricesOf({ public: { queue, flashSale } }: RoomState): readonly Pick<QueueItem, 'productId' | 'priceCents'>[] {
  return flashSale === null ? queue : [...queue, flashSale];
}
