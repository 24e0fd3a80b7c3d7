import { expect, test } from 'vitest';
import { makeStage } from '../../tests/support/audience-fixture.ts';
import { createCheckout } from './checkout.ts';
import { NO_EFFECTS } from './stage-effects.ts';

const coupon = { id: 'coupon-000001', product: 0, amountCents: 1_000, minSpendCents: 5_000, remaining: 2 };

test('[AUD-3] stock is never sold twice within a tick', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ stock: [3, 0, 5] }));
  expect(checkout.order(0, 2, 7)?.quantity).toBe(2);
  expect(checkout.order(0, 2, 7)?.quantity).toBe(1);
  expect(checkout.order(0, 1, 7)).toBeNull();
  expect(checkout.order(1, 1, 7)).toBeNull();
  expect(checkout.isBuyable(1)).toBe(false);
});

test('[AUD-3] coupons are used up to what remains, and only from their minimum spend', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ coupons: [coupon] }));
  expect(checkout.unitPriceCents(0)).toBe(6_900);
  expect(checkout.order(1, 1, 7)).toEqual({ quantity: 1, paidCents: 2_900, couponId: null });
  expect([1, 2, 3].map(() => checkout.order(0, 1, 7)?.paidCents)).toEqual([6_900, 6_900, 7_900]);
  expect(checkout.couponUses()).toEqual([{ couponId: 'coupon-000001', count: 2 }]);
});

test('[AUD-3] [CMD-35] two pieces below the minimum do not reach it: together they would go below the floor', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ coupons: [{ ...coupon, product: -1, amountCents: 4_000 }] }));
  expect(checkout.order(1, 2, 7)).toEqual({ quantity: 2, paidCents: 5_800, couponId: null });
});

test('[AUD-3] the best of several coupons is used', () => {
  const checkout = createCheckout(3);
  const better = { ...coupon, id: 'coupon-000002', product: -1, amountCents: 1_500 };
  checkout.open(makeStage({ coupons: [coupon, better] }));
  expect(checkout.order(0, 1, 7)).toMatchObject({ paidCents: 6_400, couponId: 'coupon-000002' });
});

test('[AUD-3] what is not listed is not sold', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ listed: [false, true, true] }));
  expect(checkout.order(0, 1, 7)).toBeNull();
});

const sale = { id: 'flash-sale-000001', product: 0, priceCents: 5_900, remaining: 3, perBuyerLimit: 1, isOpen: true };

test('[AUD-3] a flash sale sells up to its pieces, to each viewer up to the limit, and the rest at the normal price', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ flashSale: sale }));
  expect(checkout.unitPriceCents(0)).toBe(5_900);
  expect(checkout.order(0, 1, 1)?.paidCents).toBe(5_900);
  expect(checkout.order(0, 1, 1)?.paidCents).toBe(7_900);
  expect(checkout.order(0, 2, 2)?.paidCents).toBe(5_900 + 7_900);
  expect(checkout.order(0, 1, 3)?.paidCents).toBe(5_900);
  expect(checkout.order(0, 1, 4)?.paidCents).toBe(7_900);
  expect(checkout.unitPriceCents(0)).toBe(7_900);
  expect(checkout.flashUnits()).toBe(3);
});

test('[AUD-3] what a viewer bought in a flash sale counts over its ticks, and in the next sale from 0', () => {
  const checkout = createCheckout(3);
  const buy = (flashSale: typeof sale) => {
    checkout.open(makeStage({ flashSale }));
    return checkout.order(0, 1, 1)?.paidCents;
  };
  expect(buy(sale)).toBe(5_900);
  expect(buy({ ...sale, remaining: 2 })).toBe(7_900);
  expect(buy({ ...sale, id: 'flash-sale-000002' })).toBe(5_900);
});

test('[AUD-3] before it opens nothing is sold at its price, and stock limits it', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ flashSale: { ...sale, remaining: 0, isOpen: false } }));
  expect(checkout.order(0, 1, 1)?.paidCents).toBe(7_900);
  checkout.open(makeStage({ flashSale: sale, stock: [1, 0, 0] }));
  expect(checkout.piecesLeft(0)).toBe(1);
  expect([1, 2].map((viewer) => checkout.order(0, 1, viewer)?.quantity)).toEqual([1, undefined]);
});

test('[AUD-3] [CMD-38] the best coupon comes off the price of the flash sale', () => {
  const checkout = createCheckout(3);
  const cheap = { ...coupon, minSpendCents: 5_900 };
  checkout.open(makeStage({ flashSale: sale, coupons: [cheap] }));
  expect(checkout.unitPriceCents(0)).toBe(4_900);
  expect(checkout.order(0, 1, 1)?.paidCents).toBe(4_900);
  checkout.open(makeStage({ flashSale: { ...sale, id: 'b' }, coupons: [{ ...cheap, minSpendCents: 5_901 }] }));
  expect(checkout.order(0, 1, 1)?.paidCents).toBe(5_900);
});

test('[AUD-3] each order of its product takes one gift until none is left', () => {
  const checkout = createCheckout(3);
  checkout.open(makeStage({ gifts: [{ product: 0, remaining: 2 }] }));
  for (const viewer of [1, 2, 3]) checkout.order(0, 2, viewer);
  checkout.order(1, 1, 4);
  expect(checkout.giftsGiven()).toEqual([{ product: 0, count: 2 }]);
});

test('[CMD-79] a faulty coupon is refused to its share of viewers, always the same ones, and sells nothing to them', () => {
  const coupon = { id: 'coupon-000001', product: -1, amountCents: 1_000, minSpendCents: 0, remaining: 9_999 };
  const buyers = (couponFaultShare: number, coupons = [coupon]) => {
    const checkout = createCheckout(3);
    checkout.open(makeStage({ coupons, effects: { ...NO_EFFECTS, couponFaultShare } }));
    return Array.from({ length: 1_000 }, (_, viewer) => checkout.order(0, 1, viewer) !== null);
  };
  const count = (bought: readonly boolean[]) => bought.filter(Boolean).length;
  expect(count(buyers(0.3))).toBeGreaterThan(650);
  expect(count(buyers(0.3))).toBeLessThan(750);
  expect(buyers(0.3)).toEqual(buyers(0.3));
  expect(count(buyers(0))).toBe(1_000);
  expect(count(buyers(0.3, []))).toBe(1_000);
});
