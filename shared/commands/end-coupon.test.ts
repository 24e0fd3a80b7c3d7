import { expect, test } from 'vitest';
import { given, givenLive } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import { decideEndCoupon, endCouponSchema } from './end-coupon.ts';

const end = { type: 'endCoupon', couponId: 'coupon-000001' } as const;
const started: RoomEvent = {
  type: 'couponStarted',
  coupon: {
    id: 'coupon-000001',
    productId: null,
    amountCents: 100,
    minSpendCents: 0,
    quantity: 5,
    usedCount: 0,
    startedAtMs: 0,
    endsAtMs: 60_000,
    isRunning: true,
  },
};

test('[CMD-36] a running coupon ends; a second time changes nothing', () => {
  expect(decideEndCoupon(givenLive([started]), end)).toEqual({
    ok: true,
    events: [{ type: 'couponEnded', couponId: 'coupon-000001' }],
  });
  const over = givenLive([started, { type: 'couponEnded', couponId: 'coupon-000001' }]);
  expect(decideEndCoupon(over, end)).toEqual({ ok: true, events: [] });
});

test('[CMD-36] unknown coupons and shows off air are refused', () => {
  expect(decideEndCoupon(givenLive(), end)).toMatchObject({ code: 'coupon/not_running' });
  expect(decideEndCoupon(given(), end)).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-36] the state forgets old coupons and never a running one', () => {
  const many = Array.from({ length: 20 }, (_, i): RoomEvent[] => {
    const id = `coupon-0000${i + 10}`;
    const coupon = { ...(started.type === 'couponStarted' ? started.coupon : never()), id };
    return [
      { type: 'couponStarted', coupon },
      { type: 'couponEnded', couponId: id },
    ];
  });
  const { coupons } = givenLive([started, ...many.flat()]).public;
  expect(coupons.length).toBeLessThanOrEqual(14);
  expect(coupons[0]).toMatchObject({ id: 'coupon-000001', isRunning: true });
  expect(coupons.at(-1)?.id).toBe('coupon-000029');
});

function never(): never {
  throw new Error('unreachable');
}

test('[CMD-9] a coupon has an id', () => {
  expect(endCouponSchema.safeParse({ type: 'endCoupon', couponId: 'line-000001' }).success).toBe(false);
});
