import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Coupon } from '#shared/model/offer.ts';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { flashConsequence, priceConsequence } from './draft-consequence.ts';
import { bestCoupon, couponPriceCents, marginRatio, minutesToSellOut, paysCents } from './offer-math.ts';

const coupon = (given: Partial<Coupon>): Coupon => ({
  id: 'coupon-000001',
  productId: null,
  amountCents: 1_000,
  minSpendCents: 0,
  quantity: 10,
  usedCount: 0,
  startedAtMs: 0,
  endsAtMs: 60_000,
  isRunning: true,
  ...given,
});

test('the coupon that takes most off applies', () => {
  const coupons = [coupon({}), coupon({ id: 'coupon-000002', productId: 'pillow', amountCents: 2_000 })];
  expect(bestCoupon(coupons, 'pillow', 12_900)?.id).toBe('coupon-000002');
  expect(couponPriceCents(coupons, 'pillow', 12_900)).toBe(10_900);
  expect(couponPriceCents(coupons, 'set', 12_900)).toBe(11_900);
});

test('a coupon that has ended, is used up, or asks for more does not apply', () => {
  const coupons = [
    coupon({ isRunning: false }),
    coupon({ usedCount: 10 }),
    coupon({ minSpendCents: 20_000 }),
    coupon({ productId: 'set' }),
  ];
  expect(bestCoupon(coupons, 'pillow', 12_900)).toBeNull();
  expect(couponPriceCents(coupons, 'pillow', 12_900)).toBe(12_900);
});

test('margin is a part of the price, and a stock that does not sell has no end', () => {
  expect(marginRatio(10_000, 7_500)).toBe(0.25);
  expect(marginRatio(0, 7_500)).toBe(0);
  expect(minutesToSellOut(40, 8)).toBe(5);
  expect(minutesToSellOut(40, 0)).toBeNull();
});

test('a price draft foresees what the room will say', () => {
  const limits = { costCents: 8_000, floorPriceCents: 9_200 };
  expect(priceConsequence(null, 12_900, limits)).toEqual({ kind: 'empty' });
  expect(priceConsequence(12_900, 12_900, limits)).toEqual({ kind: 'same' });
  expect(priceConsequence(9_199, 12_900, limits)).toEqual({ kind: 'below' });
  expect(priceConsequence(10_000, 16_000, limits)).toEqual({ kind: 'fine', marginBefore: 0.5, marginAfter: 0.2 });
});

test('an open flash sale sets the price until its pieces are sold or its time is over; a coupon comes off as well', () => {
  const room = makeBusyRoom().public;
  const candle = must(
    room.queue.find((item) => item.productId === 'candle-box'),
    'the fixture sells candles',
  );
  const sale = must(room.flashSale, 'the fixture has a flash sale');
  const at = (showMs: number, soldUnits = 0) => ({ ...room, showMs, flashSale: { ...sale, soldUnits } });
  expect(paysCents(at(sale.opensAtMs - 1), candle)).toBe(7_900);
  expect(paysCents(at(sale.opensAtMs), candle)).toBe(5_900);
  expect(paysCents(at(sale.opensAtMs, sale.quantity), candle)).toBe(7_900);
  expect(paysCents(at(sale.endsAtMs), candle)).toBe(7_900);
  const everything = room.coupons.map((coupon) => ({ ...coupon, productId: null }));
  expect(paysCents({ ...at(sale.opensAtMs), coupons: everything }, candle)).toBe(4_900);
});

test('a flash sale must be below the price, above the floor and in stock; else it says what it gives away at most', () => {
  const live = { priceCents: 7_900, stock: 40 };
  const limits = { costCents: 4_200, floorPriceCents: 4_900 };
  const draft = (priceCents: number, quantity = 20, paysCents = priceCents) => ({ priceCents, paysCents, quantity });
  expect(flashConsequence(draft(7_900), live, limits)).toEqual({ kind: 'notBelow' });
  expect(flashConsequence(draft(5_000, 20, 4_000), live, limits)).toEqual({ kind: 'belowFloor' });
  expect(flashConsequence(draft(5_900, 41), live, limits)).toEqual({ kind: 'aboveStock' });
  expect(flashConsequence(draft(5_900), live, limits)).toMatchObject({ kind: 'fine', costCents: 40_000 });
});
