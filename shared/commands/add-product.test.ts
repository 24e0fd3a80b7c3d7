import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive, teamIn } from '../../tests/support/given.ts';
import { addProductSchema, decideAddProduct } from './add-product.ts';

const add = { type: 'addProduct', productId: 'pillow' } as const;
const without = given([{ type: 'productRemoved', productId: 'pillow' }]);

test('[CMD-23] a product comes back at the end, on sale at its list price with its stock', () => {
  const decision = decideAddProduct(without, add, CONTEXT);
  const item = { productId: 'pillow', isListed: true, priceCents: 12_900, stock: 100, soldUnits: 0 };
  expect(decision).toMatchObject({ ok: true, events: [{ type: 'productAdded', item }] });
  const again = given([{ type: 'productRemoved', productId: 'pillow' }, ...(decision.ok ? decision.events : [])]);
  expect(again.public.queue.map(({ productId }) => productId)).toEqual(['throw', 'duvet', 'pillow']);
});

test('[CMD-23] what a product had before it was left out is forgotten', () => {
  const changed = given([
    { type: 'priceChanged', productId: 'pillow', priceCents: 9_900, previousCents: 12_900 },
    { type: 'stockReleased', productId: 'pillow', quantity: 7 },
    { type: 'productRemoved', productId: 'pillow' },
  ]);
  const decision = decideAddProduct(changed, add, CONTEXT);
  expect(decision).toMatchObject({ events: [{ item: { priceCents: 12_900, stock: 100 } }] });
  expect(teamIn(changed).products.pillow).toBeDefined();
});

test('[CMD-23] a product of the queue is not added twice', () => {
  expect(decideAddProduct(given(), add, CONTEXT)).toEqual({ ok: true, events: [] });
});

test('[CMD-23] products of other projects, and changes after the start, are refused', () => {
  expect(decideAddProduct(given(), { ...add, productId: 'sofa' }, CONTEXT)).toMatchObject({
    code: 'product/not_in_project',
    params: { productId: 'sofa' },
  });
  expect(decideAddProduct(givenLive(), add, CONTEXT)).toMatchObject({ code: 'room/not_in_lobby' });
  expect(decideAddProduct(givenEnded(), add, CONTEXT)).toMatchObject({ code: 'room/ended' });
});

test.each(['', 'Pillow', 'a b', 4])('[CMD-9] %j is no product id', (productId) => {
  expect(addProductSchema.safeParse({ ...add, productId }).success).toBe(false);
});
