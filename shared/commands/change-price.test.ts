import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import { changePriceSchema, decideChangePrice } from './change-price.ts';

const to = (priceCents: number) => ({ type: 'changePrice', productId: 'pillow', priceCents }) as const;
const decideOn = (state: ReturnType<typeof given>, priceCents: number) =>
  decideChangePrice(state, to(priceCents), CONTEXT);

test('[CMD-33] the new price and the one before are told', () => {
  expect(decideOn(given(), 11_900)).toEqual({
    ok: true,
    events: [{ type: 'priceChanged', productId: 'pillow', priceCents: 11_900, previousCents: 12_900 }],
  });
});

test('[CMD-33] the floor price itself is allowed, a cent less is not', () => {
  expect(decideOn(given(), 9_900)).toMatchObject({ ok: true });
  expect(decideOn(given(), 9_899)).toEqual({
    ok: false,
    code: 'price/below_floor',
    params: { productId: 'pillow', floorCents: 9_900 },
  });
});

test('[CMD-33] ten times the list price is allowed, a cent more is not', () => {
  expect(decideOn(given(), 129_000)).toMatchObject({ ok: true });
  expect(decideOn(given(), 129_001)).toMatchObject({ code: 'price/above_ceiling', params: { ceilingCents: 129_000 } });
});

test('[CMD-35] a running coupon must not carry the new price below the floor', () => {
  const coupon = {
    id: 'coupon-000001',
    productId: 'pillow',
    amountCents: 2_000,
    minSpendCents: 10_500,
    quantity: 5,
    usedCount: 0,
    startedAtMs: 0,
    endsAtMs: 60_000,
    isRunning: true,
  };
  const started: RoomEvent = { type: 'couponStarted', coupon };
  const state = givenLive([started]);
  expect(decideOn(state, 11_900)).toMatchObject({ ok: true });
  expect(decideOn(state, 11_800)).toMatchObject({ code: 'coupon/below_floor', params: { floorCents: 9_900 } });
  expect(decideOn(state, 10_400)).toMatchObject({ ok: true });
  const over = givenLive([started, { type: 'couponEnded', couponId: 'coupon-000001' }]);
  expect(decideOn(over, 11_800)).toMatchObject({ ok: true });
});

test('[CMD-33] the same price changes nothing', () => {
  expect(decideOn(given(), 12_900)).toEqual({ ok: true, events: [] });
});

test('[CMD-33] unknown products and ended shows are refused', () => {
  const sofa = { ...to(11_900), productId: 'sofa' };
  expect(decideChangePrice(given(), sofa, CONTEXT)).toMatchObject({ code: 'product/not_in_queue' });
  expect(decideOn(givenEnded(), 11_900)).toMatchObject({ code: 'room/ended' });
});

test.each([0, -1, 99.5, '100', Number.NaN, 1_000_000_001])('[CMD-9] %s is no price', (priceCents) => {
  expect(changePriceSchema.safeParse({ ...to(1), priceCents }).success).toBe(false);
});
