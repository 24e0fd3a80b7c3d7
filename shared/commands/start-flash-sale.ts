import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { productIdSchema } from '../model/ids.ts';
import type { FlashSale } from '../model/offer.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import { priceCentsSchema, quantitySchema } from '../model/units.ts';
import { bestCouponCents } from './coupon-price.ts';
import { findQueueItem, mustGetProduct, notInQueue } from './find-queue-item.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Announces a flash sale: it opens after the countdown and stays open for the duration. */
export const startFlashSaleSchema = z.strictObject({
  type: z.literal('startFlashSale'),
  productId: productIdSchema,
  priceCents: priceCentsSchema,
  quantity: quantitySchema,
  perBuyerLimit: z.int().min(1).max(100),
  countdownMs: z.int().min(0).max(300_000),
  durationMs: z.int().min(60_000).max(1_200_000),
});
export type StartFlashSale = z.infer<typeof startFlashSaleSchema>;

/**
 * Announces the only flash sale at a time, of a product that can be bought, below its price, with no more pieces than
 * there are. Rejects: room/ended, room/not_live, flash_sale/already_running, product/not_in_queue, product/not_listed,
 * product/sold_out, flash_sale/above_stock, and what `refuseFlashPrice` does. Rules: CMD-38.
 */
export function decideStartFlashSale(state: RoomState, command: StartFlashSale, context: RoomContext): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { productId } = command;
  if (state.public.flashSale !== null) return reject(RejectionCode.FlashSaleRunning);
  const item = findQueueItem(state, productId);
  if (item === undefined) return notInQueue(productId);
  const problem = refuseItem(item, command) ?? refuseFlashPrice(state, item, command.priceCents, context);
  return problem ?? accept({ type: 'flashSaleStarted', flashSale: flashSaleOf(state, command) });
}

function refuseItem({ productId, isListed, isSoldOut, stock }: QueueItem, { quantity }: StartFlashSale) {
  if (!isListed) return reject(RejectionCode.NotListed, { productId });
  if (isSoldOut || stock === 0) return reject(RejectionCode.SoldOut, { productId });
  return quantity > stock ? reject(RejectionCode.FlashSaleAboveStock, { productId, stock }) : null;
}

/** Refuses with flash_sale/not_below_price, price/below_floor and, with the best running coupon, coupon/below_floor. */
function refuseFlashPrice(
  state: RoomState,
  { productId, priceCents: normalCents }: QueueItem,
  priceCents: number,
  { header }: RoomContext,
): Decision | null {
  if (priceCents >= normalCents) return reject(RejectionCode.FlashSaleNotBelow, { productId, priceCents: normalCents });
  const floorCents = mustGetProduct(header.project, productId).floorPriceCents;
  if (priceCents < floorCents) return reject(RejectionCode.BelowFloor, { productId, floorCents });
  const couponCents = bestCouponCents(state, { productId, priceCents }) ?? 0;
  return priceCents - couponCents < floorCents
    ? reject(RejectionCode.CouponBelowFloor, { productId, floorCents })
    : null;
}

function flashSaleOf({ public: room }: RoomState, command: StartFlashSale): FlashSale {
  const { productId, priceCents, quantity, perBuyerLimit, countdownMs, durationMs } = command;
  const opensAtMs = room.showMs + countdownMs;
  return {
    id: nextId('flash-sale', room.lastFlashSale === null ? [] : [room.lastFlashSale]),
    productId,
    priceCents,
    quantity,
    soldUnits: 0,
    perBuyerLimit,
    announcedAtMs: room.showMs,
    opensAtMs,
    endsAtMs: opensAtMs + durationMs,
  };
}
