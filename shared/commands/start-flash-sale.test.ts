import { expect, test } from 'vitest';
import { CONTEXT, flashSale, given, givenLive } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Coupon } from '../model/offer.ts';
import { decideChangePrice } from './change-price.ts';
import { decideDelistProduct } from './delist-product.ts';
import { decideStartCoupon } from './start-coupon.ts';
import { decideStartFlashSale, type StartFlashSale, startFlashSaleSchema } from './start-flash-sale.ts';

const start: StartFlashSale = {
  type: 'startFlashSale',
  productId: 'pillow',
  priceCents: 10_900,
  quantity: 20,
  perBuyerLimit: 1,
  countdownMs: 30_000,
  durationMs: 120_000,
};
const decided = (events: readonly RoomEvent[] = [], fields: Partial<StartFlashSale> = {}) =>
  decideStartFlashSale(givenLive(events), { ...start, ...fields }, CONTEXT);

const COUPON: Coupon = {
  id: 'coupon-000001',
  productId: null,
  amountCents: 1_000,
  minSpendCents: 0,
  quantity: 5,
  usedCount: 0,
  startedAtMs: 0,
  endsAtMs: 60_000,
  isRunning: true,
};

test('[CMD-38] a flash sale opens after its countdown and stays open for its duration', () => {
  const one = { id: 'flash-sale-000001', soldUnits: 0, announcedAtMs: 0, opensAtMs: 30_000, endsAtMs: 150_000 };
  expect(decided()).toMatchObject({ ok: true, events: [{ type: 'flashSaleStarted', flashSale: one }] });
});

test('[CMD-38] one is on at a time, and they are counted on', () => {
  expect(decided([flashSale()])).toMatchObject({ code: 'flash_sale/already_running' });
  const over = [flashSale(), { type: 'flashSaleEnded', reason: 'time' } as const];
  expect(decided(over)).toMatchObject({ events: [{ flashSale: { id: 'flash-sale-000002' } }] });
});

test('[CMD-38] its price is below the present one and not below the floor', () => {
  const tooDear = { code: 'flash_sale/not_below_price', params: { priceCents: 12_900 } };
  expect(decided([], { priceCents: 12_900 })).toMatchObject(tooDear);
  expect(decided([], { priceCents: 12_899 })).toMatchObject({ ok: true });
  expect(decided([], { priceCents: 9_900 })).toMatchObject({ ok: true });
  const tooCheap = { code: 'price/below_floor', params: { floorCents: 9_900 } };
  expect(decided([], { priceCents: 9_899 })).toMatchObject(tooCheap);
});

test('[CMD-38] a coupon and a flash sale together stay above the floor, whichever comes first', () => {
  const running: RoomEvent = { type: 'couponStarted', coupon: COUPON };
  expect(decided([running], { priceCents: 10_900 })).toMatchObject({ ok: true });
  expect(decided([running], { priceCents: 10_899 })).toMatchObject({ code: 'coupon/below_floor' });
  const coupon = {
    type: 'startCoupon',
    productId: 'pillow',
    minSpendCents: 0,
    quantity: 5,
    durationMs: 60_000,
  } as const;
  const state = givenLive([flashSale({ priceCents: 10_900 })]);
  expect(decideStartCoupon(state, { ...coupon, amountCents: 1_000 }, CONTEXT)).toMatchObject({ ok: true });
  expect(decideStartCoupon(state, { ...coupon, amountCents: 1_001 }, CONTEXT)).toMatchObject({
    code: 'coupon/below_floor',
    params: { productId: 'pillow' },
  });
});

test('[CMD-38] while it is on, the price of its product stays above it', () => {
  const state = givenLive([flashSale({ priceCents: 10_900 })]);
  const change = (priceCents: number) =>
    decideChangePrice(state, { type: 'changePrice', productId: 'pillow', priceCents }, CONTEXT);
  expect(change(10_901)).toMatchObject({ ok: true });
  expect(change(10_900)).toMatchObject({ code: 'price/not_above_flash_sale', params: { flashCents: 10_900 } });
});

test('[CMD-38] only what can be bought is sold in a flash, and no more than there is', () => {
  expect(decided([{ type: 'productDelisted', productId: 'pillow' }])).toMatchObject({ code: 'product/not_listed' });
  expect(decided([{ type: 'productSoldOut', productId: 'pillow' }])).toMatchObject({ code: 'product/sold_out' });
  expect(decided([], { quantity: 100 })).toMatchObject({ ok: true });
  expect(decided([], { quantity: 101 })).toMatchObject({ code: 'flash_sale/above_stock', params: { stock: 100 } });
});

test('[CMD-39] a product that is taken off sale ends its flash sale first', () => {
  const state = givenLive([flashSale()]);
  expect(decideDelistProduct(state, { type: 'delistProduct', productId: 'pillow' })).toMatchObject({
    events: [{ type: 'flashSaleEnded', reason: 'team' }, { type: 'productDelisted' }],
  });
});

test('[CMD-38] off air and outside the queue it is refused', () => {
  expect(decideStartFlashSale(given(), start, CONTEXT)).toMatchObject({ code: 'room/not_live' });
  expect(decided([], { productId: 'sofa' })).toMatchObject({ code: 'product/not_in_queue' });
});

test.each([
  { priceCents: 0 },
  { quantity: 0 },
  { perBuyerLimit: 0 },
  { perBuyerLimit: 101 },
  { countdownMs: -1 },
  { countdownMs: 300_001 },
  { durationMs: 59_999 },
  { durationMs: 1_200_001 },
])('[CMD-9] %j makes no flash sale', (fields) => {
  expect(startFlashSaleSchema.safeParse({ ...start, ...fields }).success).toBe(false);
});
