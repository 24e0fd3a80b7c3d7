import { expect, test } from 'vitest';
import { given, givenEnded } from '../../tests/support/given.ts';
import { decideMoveProduct, moveProductSchema } from './move-product.ts';

const move = { type: 'moveProduct', productId: 'pillow', toIndex: 2 } as const;

test('[CMD-31] the others close up around a moved product', () => {
  const decision = decideMoveProduct(given(), move);
  expect(decision).toEqual({
    ok: true,
    events: [{ type: 'productMoved', productId: 'pillow', fromIndex: 0, toIndex: 2 }],
  });
  const moved = given(decision.ok ? decision.events : []);
  expect(moved.public.queue.map((item) => item.productId)).toEqual(['throw', 'duvet', 'pillow']);
});

test('[CMD-31] moving to its own slot changes nothing', () => {
  expect(decideMoveProduct(given(), { ...move, toIndex: 0 })).toEqual({ ok: true, events: [] });
});

test('[CMD-31] a slot beyond the queue is refused with its length', () => {
  expect(decideMoveProduct(given(), { ...move, toIndex: 3 })).toEqual({
    ok: false,
    code: 'queue/index_out_of_range',
    params: { count: 3 },
  });
});

test('[CMD-31] unknown products and ended shows are refused', () => {
  expect(decideMoveProduct(given(), { ...move, productId: 'sofa' })).toMatchObject({ code: 'product/not_in_queue' });
  expect(decideMoveProduct(givenEnded(), move)).toMatchObject({ code: 'room/ended' });
});

test.each([-1, 40, 0.5, '1'])('[CMD-9] %j is no index', (toIndex) => {
  expect(moveProductSchema.safeParse({ ...move, toIndex }).success).toBe(false);
});
