import { expect, test } from 'vitest';
import { flashSale, given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideMarkSoldOut, markSoldOutSchema } from './mark-sold-out.ts';

const mark = { type: 'markSoldOut', productId: 'duvet' } as const;
const marked = { type: 'productSoldOut', productId: 'duvet' } as const;

test('[CMD-37] a product is marked before and during the show, and its pieces stay', () => {
  expect(decideMarkSoldOut(given(), mark)).toEqual({ ok: true, events: [marked] });
  expect(givenLive([marked]).public.queue[2]).toMatchObject({ isSoldOut: true, stock: 5 });
});

test('[CMD-37] stock that is released takes the mark away', () => {
  const released = { type: 'stockReleased', productId: 'duvet', quantity: 3 } as const;
  expect(givenLive([marked, released]).public.queue[2]).toMatchObject({ isSoldOut: false, stock: 8 });
});

test('[CMD-37] the flash sale of the product ends with it, that of another does not', () => {
  const ended = { type: 'flashSaleEnded', reason: 'sold_out' };
  expect(decideMarkSoldOut(givenLive([flashSale({ productId: 'duvet' })]), mark)).toEqual({
    ok: true,
    events: [marked, ended],
  });
  expect(decideMarkSoldOut(givenLive([flashSale()]), mark)).toEqual({ ok: true, events: [marked] });
});

test('[CMD-37] a second mark changes nothing; unknown products and ended shows are refused', () => {
  expect(decideMarkSoldOut(given([marked]), mark)).toEqual({ ok: true, events: [] });
  expect(decideMarkSoldOut(given(), { ...mark, productId: 'sofa' })).toMatchObject({ code: 'product/not_in_queue' });
  expect(decideMarkSoldOut(givenEnded(), mark)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-9] a mark names a product', () => {
  expect(markSoldOutSchema.safeParse({ type: 'markSoldOut' }).success).toBe(false);
});
