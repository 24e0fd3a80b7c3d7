import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeStudioRoom, STUDIO_PROJECT } from '../../../tests/support/studio-room.ts';
import { actWords, canGiveAct, type OnAir } from './act-caption.ts';
import { cueList } from './cue-list.ts';
import { spokenDurationMs } from './spoken-duration.ts';

const product = must(STUDIO_PROJECT.products[0], 'the fixture has products');
const item = must(makeStudioRoom().public.queue[0], 'the fixture has a queue');
const onAir: OnAir = { product, item, slot: 1, couponPriceCents: 11_900 };
const yuan = (cents: number) => String(cents / 100);

test('cues are the selling points of the pinned product, then those of the segment', () => {
  const segment = must(STUDIO_PROJECT.runOfShow[2], 'the fixture has segments');
  const cues = cueList(STUDIO_PROJECT, segment, product.id, 'zh');
  expect(cues.map((cue) => cue.product?.id)).toEqual([
    ...Array.from({ length: 3 }, () => 'latex-neck-pillow'),
    ...Array.from({ length: 3 }, () => 'cotton-set'),
  ]);
});

test('a segment without products cues its name', () => {
  const opening = must(STUDIO_PROJECT.runOfShow[0], 'the fixture has segments');
  expect(cueList(STUDIO_PROJECT, opening, null, 'en').map((cue) => cue.text)).toEqual(['Opening']);
});

test('pressing an act again says the next selling point', () => {
  const first = actWords('feature', onAir, 'zh', 0, yuan);
  const second = actWords('feature', onAir, 'zh', 1, yuan);
  expect(first.values.point).not.toBe(second.values.point);
  expect(first.act).toEqual({ kind: 'feature', productId: product.id, topic: null });
});

test('the price act says the live price, and the coupon price when there is one', () => {
  expect(actWords('priceReveal', onAir, 'zh', 0, yuan)).toMatchObject({
    key: 'priceRevealCoupon',
    values: { price: '129', couponPrice: '119', slot: 1 },
  });
  expect(actWords('priceReveal', { ...onAir, couponPriceCents: null }, 'zh', 0, yuan).key).toBe('priceReveal');
});

test('proof rests on a fact and is not offered without one', () => {
  expect(actWords('proof', onAir, 'zh', 0, yuan).act.topic).toBe('certificate');
  expect(canGiveAct('proof', { ...onAir, product: { ...product, facts: [] } })).toBe(false);
});

test('without a product on air only welcome and thanks can be given', () => {
  expect(canGiveAct('greeting', null)).toBe(true);
  expect(canGiveAct('thanks', null)).toBe(true);
  expect(canGiveAct('callToAction', null)).toBe(false);
});

test('how long words take is read from their length, within what an utterance may last', () => {
  expect(spokenDurationMs('拿尺子量两边高度吧', 'zh')).toBe(2_000);
  expect(spokenDurationMs('measure both sides with me', 'en')).toBe(2_000);
  expect(spokenDurationMs('好', 'zh')).toBe(400);
  expect(spokenDurationMs('好'.repeat(500), 'zh')).toBe(60_000);
});
