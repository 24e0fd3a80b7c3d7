import type { Coupon } from '../model/offer.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';
import { keepNewest } from './keep-newest.ts';

/** A coupon started. Channel: public. */
export interface CouponStarted {
  readonly type: 'couponStarted';
  readonly coupon: Coupon;
}

/** How many ended coupons the state remembers. */
const KEPT_ENDED = 12;

/** Adds the coupon; of the ended ones the newest 12 stay. */
export function applyCouponStarted(state: RoomState, event: CouponStarted): RoomState {
  const ended = keepNewest(
    state.public.coupons.filter((coupon) => !coupon.isRunning),
    KEPT_ENDED,
  );
  const kept = state.public.coupons.filter((coupon) => coupon.isRunning || ended.includes(coupon));
  return changePublic(state, { coupons: [...kept, event.coupon] });
}
