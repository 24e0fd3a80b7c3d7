import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decidePinProduct, pinProductSchema } from './pin-product.ts';

const pin = { type: 'pinProduct', productId: 'pillow' } as const;
const pinned = { type: 'productPinned', productId: 'pillow' } as const;

test('[CMD-32] pinning shows the card from now on', () => {
  expect(decidePinProduct(givenLive(), pin)).toEqual({ ok: true, events: [pinned] });
  expect(givenLive([pinned], 750).public.pinned).toEqual({ productId: 'pillow', sinceMs: 750 });
});

test('[CMD-32] at most one product is pinned', () => {
  expect(decidePinProduct(givenLive([pinned]), { ...pin, productId: 'throw' })).toEqual({
    ok: true,
    events: [
      { type: 'productUnpinned', productId: 'pillow' },
      { type: 'productPinned', productId: 'throw' },
    ],
  });
});

test('[CMD-32] pinning twice changes nothing', () => {
  expect(decidePinProduct(givenLive([pinned]), pin)).toEqual({ ok: true, events: [] });
});

test('[CMD-32] only on air', () => {
  expect(decidePinProduct(given(), pin)).toMatchObject({ code: 'room/not_live' });
  expect(decidePinProduct(givenLive([{ type: 'showPaused', reason: 'team' }]), pin)).toMatchObject({
    code: 'room/not_live',
  });
  expect(decidePinProduct(givenEnded(), pin)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-32] only products that are in the queue and on sale', () => {
  expect(decidePinProduct(givenLive(), { ...pin, productId: 'sofa' })).toMatchObject({ code: 'product/not_in_queue' });
  const offSale = givenLive([{ type: 'productDelisted', productId: 'pillow' }]);
  expect(decidePinProduct(offSale, pin)).toMatchObject({ code: 'product/not_listed' });
});

test('[CMD-9] a pin names its product', () => {
  expect(pinProductSchema.safeParse({ type: 'pinProduct', productId: null }).success).toBe(false);
});
