import type { ProductId } from '#shared/model/ids.ts';
import type { Coupon, FlashSale } from '#shared/model/offer.ts';
import type { PublicState, QueueItem, TrendPoint } from '#shared/model/room.ts';

/** The running coupon that takes most off a product at this price, or null. */
export function bestCoupon(coupons: readonly Coupon[], productId: ProductId, priceCents: number): Coupon | null {
  return coupons
    .filter((coupon) => coupon.isRunning && (coupon.productId === null || coupon.productId === productId))
    .filter((coupon) => coupon.usedCount < coupon.quantity && priceCents >= coupon.minSpendCents)
    .reduce<Coupon | null>((best, one) => (best === null || one.amountCents > best.amountCents ? one : best), null);
}

/** What a viewer pays for one piece with the best running coupon, at least one cent. */
export function couponPriceCents(coupons: readonly Coupon[], productId: ProductId, priceCents: number): number {
  const coupon = bestCoupon(coupons, productId, priceCents);
  return coupon === null ? priceCents : Math.max(1, priceCents - coupon.amountCents);
}

/** The flash sale of a product while it is open and has pieces left, or null. */
export function openFlashSale({ flashSale, showMs }: PublicState, productId: ProductId): FlashSale | null {
  if (flashSale === null || flashSale.productId !== productId) return null;
  const isOpen = showMs >= flashSale.opensAtMs && showMs < flashSale.endsAtMs;
  return isOpen && flashSale.soldUnits < flashSale.quantity ? flashSale : null;
}

/** What a viewer pays for the next piece: the price of an open flash sale or the live one, with the best coupon. */
export function paysCents(room: PublicState, item: Pick<QueueItem, 'productId' | 'priceCents'>): number {
  const base = openFlashSale(room, item.productId)?.priceCents ?? item.priceCents;
  return couponPriceCents(room.coupons, item.productId, base);
}

/** Margin of a piece as a part of its price; 0 for a price of 0. */
export function marginRatio(priceCents: number, costCents: number): number {
  return priceCents <= 0 ? 0 : (priceCents - costCents) / priceCents;
}

/** Minutes until the stock is gone at the units sold per minute so far, or null when nothing sells. */
export function minutesToSellOut(stock: number, unitsPerMinute: number): number | null {
  return unitsPerMinute > 0 ? stock / unitsPerMinute : null;
}

/** Growth of a running total per minute over the last minute of the trend. */
export function perMinute(trend: readonly TrendPoint[], read: (point: TrendPoint) => number): number {
  const last = trend.at(-1);
  if (last === undefined) return 0;
  const from = trend.find((point) => point.atMs >= last.atMs - 60_000) ?? last;
  const spanMs = last.atMs - from.atMs;
  return spanMs <= 0 ? 0 : ((read(last) - read(from)) * 60_000) / spanMs;
}
