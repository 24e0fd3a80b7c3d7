import { expect, test } from 'vitest';
import { given, givenEnded } from '../../tests/support/given.ts';
import { decideListProduct, listProductSchema } from './list-product.ts';

const list = { type: 'listProduct', productId: 'pillow' } as const;

test('[CMD-30] a product that is off sale goes on sale', () => {
  const state = given([{ type: 'productDelisted', productId: 'pillow' }]);
  expect(state.public.queue[0]).toMatchObject({ isListed: false });
  expect(decideListProduct(state, list)).toEqual({
    ok: true,
    events: [{ type: 'productListed', productId: 'pillow' }],
  });
});

test('[CMD-30] listing twice changes nothing', () => {
  expect(decideListProduct(given(), list)).toEqual({ ok: true, events: [] });
});

test('[CMD-30] only products of the queue, only before the end', () => {
  expect(decideListProduct(given(), { ...list, productId: 'sofa' })).toEqual({
    ok: false,
    code: 'product/not_in_queue',
    params: { productId: 'sofa' },
  });
  expect(decideListProduct(givenEnded(), list)).toMatchObject({ code: 'room/ended' });
});

test.each(['', 'Pillow', 'a b', 7])('[CMD-9] %j is no product id', (productId) => {
  expect(listProductSchema.safeParse({ type: 'listProduct', productId }).success).toBe(false);
});
