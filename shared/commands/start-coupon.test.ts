import { expect, test } from 'vitest';
import { CONTEXT, given, givenLive } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import type { RoomState } from '../model/room.ts';
import { decideStartCoupon, startCouponSchema } from './start-coupon.ts';

const start = {
  type: 'startCoupon',
  productId: 'pillow',
  amountCents: 1_000,
  minSpendCents: 0,
  quantity: 50,
  durationMs: 60_000,
} as const;

function eventsOf(state: RoomState, command: Parameters<typeof decideStartCoupon>[1] = start): readonly RoomEvent[] {
  const decision = decideStartCoupon(state, command, CONTEXT);
  return decision.ok ? decision.events : [];
}

test('[CMD-35] a coupon runs from now for its duration', () => {
  expect(eventsOf(givenLive([], 500))).toMatchObject([
    { type: 'couponStarted', coupon: { id: 'coupon-000001', usedCount: 0, startedAtMs: 0, endsAtMs: 60_000 } },
  ]);
});

test('[CMD-35] coupons are counted on, and at most three run', () => {
  let state = givenLive();
  let log: readonly RoomEvent[] = [];
  for (let i = 0; i < 3; i += 1) {
    log = [...log, ...eventsOf(state)];
    state = givenLive(log);
  }
  expect(state.public.coupons.map((coupon) => coupon.id)).toEqual(['coupon-000001', 'coupon-000002', 'coupon-000003']);
  expect(decideStartCoupon(state, start, CONTEXT)).toMatchObject({ code: 'coupon/too_many', params: { limit: 3 } });
  const oneOver = givenLive([...log, { type: 'couponEnded', couponId: 'coupon-000002' }]);
  expect(eventsOf(oneOver)).toMatchObject([{ coupon: { id: 'coupon-000004' } }]);
});

test('[CMD-35] no coupon takes a product below its floor', () => {
  expect(eventsOf(givenLive(), { ...start, amountCents: 3_000 })).toHaveLength(1);
  expect(decideStartCoupon(givenLive(), { ...start, amountCents: 3_001 }, CONTEXT)).toMatchObject({
    code: 'coupon/below_floor',
    params: { productId: 'pillow', floorCents: 9_900 },
  });
});

test('[CMD-35] a coupon for all is checked on every product that is worth its minimum', () => {
  const forAll = { ...start, productId: null, amountCents: 2_000 };
  expect(decideStartCoupon(givenLive(), forAll, CONTEXT)).toMatchObject({ params: { productId: 'throw' } });
  expect(eventsOf(givenLive(), { ...forAll, minSpendCents: 10_000 })).toHaveLength(1);
});

test('[CMD-35] off air and outside the queue it is refused', () => {
  expect(decideStartCoupon(given(), start, CONTEXT)).toMatchObject({ code: 'room/not_live' });
  expect(decideStartCoupon(givenLive(), { ...start, productId: 'sofa' }, CONTEXT)).toMatchObject({
    code: 'product/not_in_queue',
  });
});

test.each([
  { amountCents: 0 },
  { quantity: 0 },
  { durationMs: 9_999 },
  { durationMs: 1_800_001 },
  { minSpendCents: -1 },
  { productId: undefined },
])('[CMD-9] %j makes no coupon', (fields) => {
  expect(startCouponSchema.safeParse({ ...start, ...fields }).success).toBe(false);
});
