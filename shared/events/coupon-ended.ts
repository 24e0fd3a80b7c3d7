import type { CouponId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A coupon ended: by hand, in time, or used up. Channel: public. */
export interface CouponEnded {
  readonly type: 'couponEnded';
  readonly couponId: CouponId;
}

/** Marks the coupon as ended. */
export function applyCouponEnded(state: RoomState, event: CouponEnded): RoomState {
  const coupons = state.public.coupons.map((coupon) =>
    coupon.id === event.couponId ? { ...coupon, isRunning: false } : coupon,
  );
  return changePublic(state, { coupons });
}
