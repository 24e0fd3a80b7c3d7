import { expect } from 'vitest';
import { appliesTo } from '#shared/commands/coupon-price.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { PublicState, QueueItem, RoomState } from '#shared/model/room.ts';
import { makeRoomContext } from '../support/make-room-context.ts';

const { products } = makeRoomContext().header.project;

/** Folds a journal of the test project and expects money and stock to conserve at every entry. Rule: ROOM-7. */
export function expectConserved(entries: readonly JournalEntry[]): void {
  let state = initialRoomState('staff');
  const released = new Map<string, number>();
  for (const entry of entries) {
    for (const event of entry.events) {
      state = evolve(state, event, entry.showMs);
      if (event.type === 'productAdded') released.delete(event.item.productId);
      if (event.type !== 'stockReleased') continue;
      released.set(event.productId, (released.get(event.productId) ?? 0) + event.quantity);
    }
    for (const item of state.public.queue) expectItem(state, item, released.get(item.productId) ?? 0);
    expectTotals(state);
  }
}

function expectItem({ public: room }: RoomState, item: QueueItem, released: number): void {
  const product = products.find(({ id }) => id === item.productId);
  const amounts = room.coupons.filter((one) => one.isRunning && appliesTo(one, item)).map((one) => one.amountCents);
  expect(item.stock).toBeGreaterThanOrEqual(0);
  expect(item.stock + item.soldUnits).toBe((product?.stock ?? 0) + released);
  expect(item.priceCents - Math.max(0, ...amounts)).toBeGreaterThanOrEqual(product?.floorPriceCents ?? 0);
  if (room.flashSale?.productId === item.productId) expectFlashSale(room, item, product?.floorPriceCents ?? 0);
  if (room.pinned?.productId === item.productId) expect(item.isListed).toBe(true);
}

function expectFlashSale({ flashSale, coupons }: PublicState, item: QueueItem, floorCents: number): void {
  if (flashSale === null) return;
  const { productId, priceCents } = flashSale;
  const amounts = coupons.filter((one) => one.isRunning && appliesTo(one, { productId, priceCents }));
  expect(priceCents - Math.max(0, ...amounts.map((one) => one.amountCents))).toBeGreaterThanOrEqual(floorCents);
  expect(priceCents).toBeLessThan(item.priceCents);
  expect(flashSale.soldUnits).toBeLessThanOrEqual(flashSale.quantity);
}

function expectTotals({ public: room, team }: RoomState): void {
  const perProduct = Object.values(team?.products ?? {});
  expect(perProduct.reduce((sum, product) => sum + product.gmvCents, 0)).toBe(team?.counters.gmvCents);
  expect(perProduct.reduce((sum, product) => sum + product.orders, 0)).toBe(team?.counters.orders);
  expect(room.coupons.filter((coupon) => coupon.isRunning).length).toBeLessThanOrEqual(3);
  for (const gift of room.gifts) expect(gift.givenCount).toBeLessThanOrEqual(gift.quantity);
  expect(room.lastFlashSale?.soldUnits ?? 0).toBeLessThanOrEqual(room.lastFlashSale?.quantity ?? 0);
  for (const coupon of room.coupons) expect(coupon.usedCount).toBeLessThanOrEqual(coupon.quantity);
}
