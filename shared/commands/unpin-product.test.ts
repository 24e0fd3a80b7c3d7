import { expect, test } from 'vitest';
import { given, givenLive } from '../../tests/support/given.ts';
import { decideUnpinProduct, unpinProductSchema } from './unpin-product.ts';

test('[CMD-32] the card goes and the event names it', () => {
  const state = givenLive([{ type: 'productPinned', productId: 'pillow' }]);
  expect(decideUnpinProduct(state)).toEqual({ ok: true, events: [{ type: 'productUnpinned', productId: 'pillow' }] });
});

test('[CMD-32] without a card nothing happens, off air it is refused', () => {
  expect(decideUnpinProduct(givenLive())).toEqual({ ok: true, events: [] });
  expect(decideUnpinProduct(given())).toMatchObject({ ok: false, code: 'room/not_live' });
});

test('[CMD-9] an unpin carries nothing', () => {
  expect(unpinProductSchema.safeParse({ type: 'unpinProduct', productId: 'pillow' }).success).toBe(false);
});
