import { expect, test } from 'vitest';
import { makeStage } from '../../tests/support/audience-fixture.ts';
import { createCheckout } from './checkout.ts';

const coupon = { id: 'coupon-000001', product: 0, amountCents: 1_000, minSpendCents: 5_000, remaining: 2 };

test('[AUD-3] stock is never sold twice within a tick', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ stock: [3, 0, 5] }));
  expect(checkout.order(0, 2)?.quantity).toBe(2);
  expect(checkout.order(0, 2)?.quantity).toBe(1);
  expect(checkout.order(0, 1)).toBeNull();
  expect(checkout.order(1, 1)).toBeNull();
  expect(checkout.isBuyable(1)).toBe(false);
});

test('[AUD-3] coupons are used up to what remains, and only from their minimum spend', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ coupons: [coupon] }));
  expect(checkout.unitPriceCents(0)).toBe(6_900);
  expect(checkout.order(1, 1)).toEqual({ quantity: 1, paidCents: 2_900, couponId: null });
  expect([1, 2, 3].map(() => checkout.order(0, 1)?.paidCents)).toEqual([6_900, 6_900, 7_900]);
  expect(checkout.couponUses()).toEqual([{ couponId: 'coupon-000001', count: 2 }]);
});

test('[AUD-3] [CMD-35] two pieces below the minimum do not reach it: together they would go below the floor', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ coupons: [{ ...coupon, product: -1, amountCents: 4_000 }] }));
  expect(checkout.order(1, 2)).toEqual({ quantity: 2, paidCents: 5_800, couponId: null });
});

test('[AUD-3] the best of several coupons is used', () => {
  const checkout = createCheckout(3);
  const better = { ...coupon, id: 'coupon-000002', product: -1, amountCents: 1_500 };
  checkout.open(makeStage({ coupons: [coupon, better] }));
  expect(checkout.order(0, 1)).toMatchObject({ paidCents: 6_400, couponId: 'coupon-000002' });
});

test('[AUD-3] what is not listed is not sold', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ listed: [false, true, true] }));
  expect(checkout.order(0, 1)).toBeNull();
});
