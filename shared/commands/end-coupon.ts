import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { couponIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Ends a running coupon. */
export const endCouponSchema = z.strictObject({ type: z.literal('endCoupon'), couponId: couponIdSchema });
export type EndCoupon = z.infer<typeof endCouponSchema>;

/** Ends the coupon; nothing happens when it has ended. Rejects: room/ended, room/not_live, coupon/not_running. Rules: CMD-36. */
export function decideEndCoupon(state: RoomState, { couponId }: EndCoupon): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const coupon = state.public.coupons.find(({ id }) => id === couponId);
  if (coupon === undefined) return reject(RejectionCode.CouponNotRunning, { couponId });
  return coupon.isRunning ? accept({ type: 'couponEnded', couponId }) : accept();
}
