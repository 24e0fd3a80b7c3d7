import { expect, test } from 'vitest';
import { makeSpeechContext } from '../../tests/support/speech-fixture.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { Language } from '../model/language.ts';
import { judgeAnswer, type LiveFacts } from './judge-answer.ts';

const plain: LiveFacts = {
  priceCents: 12_900,
  couponPriceCents: null,
  stock: 23,
  couponAmountCents: null,
  flashPriceCents: null,
};
const withCoupon: LiveFacts = { ...plain, couponPriceCents: 10_900, couponAmountCents: 2_000 };
const soldOut: LiveFacts = { ...plain, stock: 0 };
const contexts = { zh: makeSpeechContext('zh'), en: makeSpeechContext('en') };

function judge(
  lang: Language,
  topic: Topic,
  text: string,
  live: LiveFacts | null = plain,
  productId: string | null = 'latex-pillow',
) {
  const { lexicon, project } = contexts[lang];
  return judgeAnswer(text, { topic, productId }, { lang, lexicon, project, live });
}

test.each([
  ['zh', 'size', '六十乘四十厘米', 'right'],
  ['zh', 'size', '尺寸都很合适', 'evaded'],
  ['zh', 'size', '宽是四十', 'partial'],
  ['zh', 'material', '里面是天然乳胶', 'right'],
  ['zh', 'material', '这个不是天然乳胶', 'wrong'],
  ['zh', 'care', '不能机洗哦', 'right'],
  ['zh', 'warranty', '质保三年', 'evaded'],
  ['en', 'size', "It's 60 x 40 cm", 'right'],
  ['en', 'size', 'It is 160 x 40 cm', 'evaded'],
  ['en', 'material', 'not natural latex', 'wrong'],
  ['en', 'care', 'please hand-wash it', 'right'],
] as const)('[SPE-5] %s %s: "%s" is %s', (lang, topic, text, verdict) => {
  expect(judge(lang, topic, text)).toBe(verdict);
});

test.each([
  ['zh', '今天一百二十九', 'right'],
  ['zh', '129块', 'right'],
  ['zh', '一千二百九', 'evaded'],
  ['zh', '价格很划算的', 'evaded'],
  ['en', 'one twenty nine', 'right'],
  ['en', '$129.00', 'right'],
  ['en', 'a hundred and nineteen', 'wrong'],
] as const)('[SPE-5] %s price: "%s" is %s', (lang, text, verdict) => {
  expect(judge(lang, 'price', text)).toBe(verdict);
});

test('[SPE-5] in a flash sale its price is right, as a price and as an offer', () => {
  const inSale: LiveFacts = { ...plain, flashPriceCents: 9_900 };
  expect(judge('zh', 'price', '秒杀价99', inSale)).toBe('right');
  expect(judge('zh', 'price', '日常价129', inSale)).toBe('right');
  expect(judge('en', 'offer', 'flash sale, 99', inSale)).toBe('right');
  expect(judge('zh', 'offer', '现在没有优惠券', inSale)).toBe('evaded');
  expect(judge('zh', 'price', '秒杀价99', plain)).toBe('wrong');
});

test('[SPE-5] with a coupon running both the live price and the coupon price are right', () => {
  expect(judge('zh', 'price', '券后109', withCoupon)).toBe('right');
  expect(judge('zh', 'price', '券后109', plain)).toBe('wrong');
  expect(judge('zh', 'price', '129元', withCoupon)).toBe('right');
});

test('[SPE-5] an offer is its amount or price, or the plain word that there is none', () => {
  expect(judge('zh', 'offer', '领券减二十', withCoupon)).toBe('right');
  expect(judge('zh', 'offer', '没有优惠', withCoupon)).toBe('evaded');
  expect(judge('zh', 'offer', '目前没有优惠', plain)).toBe('right');
  expect(judge('en', 'offer', "there's no coupon today", plain)).toBe('right');
  expect(judge('en', 'offer', 'great deals', plain)).toBe('evaded');
});

test('[SPE-5] stock is the number left or a plain word that agrees with it', () => {
  expect(judge('zh', 'stock', '还剩二十三件')).toBe('right');
  expect(judge('zh', 'stock', '还剩十件')).toBe('evaded');
  expect(judge('zh', 'stock', '还有货')).toBe('right');
  expect(judge('zh', 'stock', '没有货了')).toBe('wrong');
  expect(judge('zh', 'stock', '没有货了', soldOut)).toBe('right');
  expect(judge('en', 'stock', "it's in stock", soldOut)).toBe('wrong');
  expect(judge('en', 'stock', 'sold out, sorry', soldOut)).toBe('right');
  expect(judge('en', 'stock', 'not in stock right now', plain)).toBe('wrong');
});

test('[SPE-5] wrong is another price of about the same height; amounts of something else only evade', () => {
  expect(judge('zh', 'price', '今天一百五十九')).toBe('wrong');
  expect(judge('zh', 'price', '运费12元')).toBe('evaded');
});

test('[SPE-5] without the state of the room nothing about it is right', () => {
  expect(judge('zh', 'price', '129', null)).toBe('evaded');
});

test('[SPE-5] a question that names no product is answered with the fact of any', () => {
  expect(judge('zh', 'size', '200x230', plain, null)).toBe('right');
  expect(judge('zh', 'size', '200x230', plain, 'latex-pillow')).toBe('evaded');
});

test('[SPE-8] noise answers nothing', () => {
  for (const text of ['', '\ud800', '😀', '9'.repeat(10_000)]) expect(judge('zh', 'size', text)).toBe('evaded');
});
