import type { RoomState } from '#shared/model/room.ts';

/** The six acts of the guided first show, in their order; words are keys of `studio.tour`. */
export const TOUR_STEPS = ['pin', 'price', 'stock', 'coupon', 'next', 'end'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The control that each act is done with, as its `data-act` names it. */
export const TOUR_CONTROLS: Readonly<Record<TourStep, string>> = {
  pin: 'pinProduct',
  price: 'changePrice',
  stock: 'releaseStock',
  coupon: 'startCoupon',
  next: 'pinProduct',
  end: 'endShow',
};

/** What the room showed when the tour began. */
export interface TourStart {
  readonly pinnedId: string | null;
  readonly couponIds: readonly string[];
  readonly prices: Readonly<Record<string, number>>;
  /** Stock and what was sold: only a release makes the sum greater. */
  readonly supplies: Readonly<Record<string, number>>;
}

/** Reads what a tour is measured against. */
export function tourStart({ public: { pinned, queue, coupons } }: RoomState): TourStart {
  return {
    pinnedId: pinned?.productId ?? null,
    couponIds: coupons.map((coupon) => coupon.id),
    prices: Object.fromEntries(queue.map((item) => [item.productId, item.priceCents])),
    supplies: Object.fromEntries(queue.map((item) => [item.productId, item.stock + item.soldUnits])),
  };
}

/** Acts that have been done, read from the room; `firstPinId` is the product of the first card of the tour. */
export function doneSteps(
  { public: room }: RoomState,
  start: TourStart,
  firstPinId: string | null,
): readonly TourStep[] {
  const { pinned, queue, coupons, phase } = room;
  const isDone: Readonly<Record<TourStep, boolean>> = {
    pin: firstPinId !== null,
    price: queue.some((item) => item.priceCents !== start.prices[item.productId]),
    stock: queue.some((item) => item.stock + item.soldUnits > (start.supplies[item.productId] ?? 0)),
    coupon: coupons.some((coupon) => !start.couponIds.includes(coupon.id)),
    next: firstPinId !== null && pinned !== null && pinned.productId !== firstPinId,
    end: phase === 'ended',
  };
  return TOUR_STEPS.filter((step) => isDone[step]);
}
