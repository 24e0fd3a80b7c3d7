import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { priceCentsSchema } from '../model/units.ts';
import { bestCouponCents } from './coupon-price.ts';
import { findQueueItem, mustGetProduct, notInQueue } from './find-queue-item.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Changes the live price of a product. */
export const changePriceSchema = z.strictObject({
  type: z.literal('changePrice'),
  productId: productIdSchema,
  priceCents: priceCentsSchema,
});
export type ChangePrice = z.infer<typeof changePriceSchema>;

/** A price may be at most this many times the list price: beyond it, somebody typed a digit too many. Proposed. */
const CEILING_FACTOR = 10;

/**
 * Sets the live price between the floor and ten times the list price, running coupons counted, and above its flash sale.
 * Rejects: room/ended, product/not_in_queue, price/below_floor, price/above_ceiling, coupon/below_floor,
 * price/not_above_flash_sale. Rules: CMD-33, CMD-35, CMD-38.
 */
export function decideChangePrice(
  state: RoomState,
  { productId, priceCents }: ChangePrice,
  { header }: RoomContext,
): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  const product = mustGetProduct(header.project, productId);
  const floorCents = product.floorPriceCents;
  const ceilingCents = product.priceCents * CEILING_FACTOR;
  if (priceCents < floorCents) return reject(RejectionCode.BelowFloor, { productId, floorCents });
  if (priceCents > ceilingCents) return reject(RejectionCode.AboveCeiling, { productId, ceilingCents });
  const couponCents = bestCouponCents(state, { productId, priceCents }) ?? 0;
  if (priceCents - couponCents < floorCents) return reject(RejectionCode.CouponBelowFloor, { productId, floorCents });
  const { flashSale } = state.public;
  if (flashSale?.productId === productId && priceCents <= flashSale.priceCents) {
    return reject(RejectionCode.NotAboveFlashSale, { productId, flashCents: flashSale.priceCents });
  }
  if (item.priceCents === priceCents) return accept();
  return accept({ type: 'priceChanged', productId, priceCents, previousCents: item.priceCents });
}
