import type { ProductId } from '../model/ids.ts';
import type { Coupon } from '../model/offer.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import type { Cents } from '../model/units.ts';

/** Whether a coupon lowers the price of a piece at `priceCents`: it is for this product or for all, and worth its minimum. */
export function appliesTo(
  coupon: Pick<Coupon, 'productId' | 'minSpendCents'>,
  { productId, priceCents }: Pick<QueueItem, 'productId' | 'priceCents'>,
): boolean {
  return (coupon.productId === null || coupon.productId === productId) && priceCents >= coupon.minSpendCents;
}

/** The price of an open flash sale of a product, null when none is open. */
export function openFlashCents({ public: { flashSale, showMs } }: RoomState, productId: ProductId): Cents | null {
  const isOpen = flashSale?.productId === productId && flashSale.opensAtMs <= showMs;
  return isOpen ? flashSale.priceCents : null;
}

/** The greatest amount that a running coupon takes off a piece at this price, null when none applies. */
export function bestCouponCents(state: RoomState, item: Pick<QueueItem, 'productId' | 'priceCents'>): Cents | null {
  const amounts = state.public.coupons
    .filter((coupon) => coupon.isRunning && appliesTo(coupon, item))
    .map((coupon) => coupon.amountCents);
  return amounts.length === 0 ? null : Math.max(...amounts);
}
