import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideDelistProduct, delistProductSchema } from './delist-product.ts';

const delist = { type: 'delistProduct', productId: 'pillow' } as const;

test('[CMD-30] a product goes off sale', () => {
  expect(decideDelistProduct(given(), delist)).toEqual({
    ok: true,
    events: [{ type: 'productDelisted', productId: 'pillow' }],
  });
});

test('[CMD-30] its card goes first', () => {
  const state = givenLive([{ type: 'productPinned', productId: 'pillow' }]);
  expect(decideDelistProduct(state, delist)).toEqual({
    ok: true,
    events: [
      { type: 'productUnpinned', productId: 'pillow' },
      { type: 'productDelisted', productId: 'pillow' },
    ],
  });
});

test('[CMD-30] delisting twice changes nothing', () => {
  const state = given([{ type: 'productDelisted', productId: 'pillow' }]);
  expect(decideDelistProduct(state, delist)).toEqual({ ok: true, events: [] });
});

test('[CMD-30] unknown products and ended shows are refused', () => {
  expect(decideDelistProduct(given(), { ...delist, productId: 'sofa' })).toMatchObject({
    code: 'product/not_in_queue',
  });
  expect(decideDelistProduct(givenEnded(), delist)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-9] a product is named', () => {
  expect(delistProductSchema.safeParse({ type: 'delistProduct' }).success).toBe(false);
});
