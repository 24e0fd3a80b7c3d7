import { expect, test } from 'vitest';
import { given, givenLive } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import { decideEndGift, endGiftSchema } from './end-gift.ts';
import { decideStartGift, startGiftSchema } from './start-gift.ts';

const start = { type: 'startGift', productId: 'pillow', text: '枕套一只', quantity: 30 } as const;
const gift = (productId: string): RoomEvent => ({
  type: 'giftStarted',
  gift: { productId, text: '枕套一只', quantity: 30, givenCount: 0, startedAtMs: 0 },
});

test('[CMD-56] orders of a product come with a gift', () => {
  expect(decideStartGift(givenLive(), start)).toEqual({ ok: true, events: [gift('pillow')] });
});

test('[CMD-56] one gift per product and at most five', () => {
  expect(decideStartGift(givenLive([gift('pillow')]), start)).toMatchObject({ code: 'gift/already_running' });
  const five = ['a', 'b', 'c', 'd', 'e'].map(gift);
  expect(decideStartGift(givenLive(five), start)).toMatchObject({ code: 'gift/too_many', params: { limit: 5 } });
});

test('[CMD-56] a gift is ended by hand; a product without one changes nothing', () => {
  const end = { type: 'endGift', productId: 'pillow' } as const;
  const ended = { type: 'giftEnded', productId: 'pillow', reason: 'team' } as const;
  expect(decideEndGift(givenLive([gift('pillow'), gift('duvet')]), end)).toEqual({ ok: true, events: [ended] });
  expect(givenLive([gift('pillow'), gift('duvet'), ended]).public.gifts).toMatchObject([{ productId: 'duvet' }]);
  expect(decideEndGift(givenLive([gift('duvet')]), end)).toEqual({ ok: true, events: [] });
  expect(decideEndGift(given(), end)).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-56] off air and outside the queue it is refused', () => {
  expect(decideStartGift(given(), start)).toMatchObject({ code: 'room/not_live' });
  expect(decideStartGift(givenLive(), { ...start, productId: 'sofa' })).toMatchObject({ code: 'product/not_in_queue' });
});

test.each([{ text: '' }, { text: 'x'.repeat(61) }, { quantity: 0 }])('[CMD-9] %j makes no gift', (fields) => {
  expect(startGiftSchema.safeParse({ ...start, ...fields }).success).toBe(false);
  expect(endGiftSchema.safeParse({ type: 'endGift' }).success).toBe(false);
});
