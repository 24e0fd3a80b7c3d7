import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive, teamIn } from '../../tests/support/given.ts';
import { decideRemoveProduct, removeProductSchema } from './remove-product.ts';

const remove = { type: 'removeProduct', productId: 'pillow' } as const;
const removed = (productId: string) => ({ type: 'productRemoved', productId }) as const;

test('[CMD-24] a product leaves the queue and the plan; the others close up', () => {
  expect(decideRemoveProduct(given(), remove, CONTEXT)).toEqual({ ok: true, events: [removed('pillow')] });
  const state = given([removed('pillow')]);
  expect(state.public.queue.map(({ productId }) => productId)).toEqual(['throw', 'duvet']);
  expect(teamIn(state).runOfShow.map(({ productIds }) => productIds)).toEqual([[], ['throw'], ['duvet']]);
});

test('[CMD-24] a product that is not there is not removed again', () => {
  expect(decideRemoveProduct(given([removed('pillow')]), remove, CONTEXT)).toEqual({ ok: true, events: [] });
});

test('[CMD-24] one product stays', () => {
  const last = given([removed('throw'), removed('duvet')]);
  expect(decideRemoveProduct(last, remove, CONTEXT)).toMatchObject({ code: 'queue/last_product' });
});

test('[CMD-24] products of other projects, and changes after the start, are refused', () => {
  expect(decideRemoveProduct(given(), { ...remove, productId: 'sofa' }, CONTEXT)).toMatchObject({
    code: 'product/not_in_project',
  });
  expect(decideRemoveProduct(givenLive(), remove, CONTEXT)).toMatchObject({ code: 'room/not_in_lobby' });
  expect(decideRemoveProduct(givenEnded(), remove, CONTEXT)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-9] a removal names one product', () => {
  expect(removeProductSchema.safeParse({ type: 'removeProduct' }).success).toBe(false);
});
