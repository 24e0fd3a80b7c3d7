import { expect, test } from 'vitest';
import type { Coupon } from '#shared/model/offer.ts';
import { priceConsequence } from './draft-consequence.ts';
import { bestCoupon, couponPriceCents, marginRatio, minutesToSellOut } from './offer-math.ts';

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
