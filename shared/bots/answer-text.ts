import { assertNever } from '../lib/assert.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { Language } from '../model/language.ts';
import type { Coupon } from '../model/offer.ts';
import type { QueueItem } from '../model/room.ts';
import type { BotView } from './bot-contract.ts';
import { spokenPrice } from './caption.ts';

/** A right answer from what the seat can see: live price, coupon and stock, else the fact sheet; null when it does not know. */
export function answerText(view: BotView, productId: string, topic: Topic): string | null {
  const item = view.state.public.queue.find((one) => one.productId === productId);
  const coupon = view.state.public.coupons.find(
    (one) => one.isRunning && (one.productId === null || one.productId === productId),
  );
  const live = item === undefined ? null : liveAnswer(view.lang, topic, item, coupon ?? null);
  if (live !== null) return live;
  const facts = view.project.products.find((one) => one.id === productId)?.facts ?? [];
  return facts.find((fact) => fact.topic === topic)?.answer[view.lang] ?? null;
}

function liveAnswer(lang: Language, topic: Topic, item: QueueItem, coupon: Coupon | null): string | null {
  switch (topic) {
    case 'price':
      return lang === 'zh'
        ? `现在是${spokenPrice(lang, item.priceCents)}`
        : `It is ${spokenPrice(lang, item.priceCents)} now`;
    case 'offer':
      return coupon === null ? noOffer(lang) : offer(lang, coupon);
    case 'stock':
      return stock(lang, item.stock);
    case 'size':
    case 'material':
    case 'care':
    case 'feel':
    case 'colour':
    case 'origin':
    case 'certificate':
    case 'shipping':
    case 'returns':
    case 'warranty':
    case 'suits':
    case 'packaging':
      return null;
    default:
      return assertNever(topic);
  }
}

function noOffer(lang: Language): string {
  return lang === 'zh'
    ? '现在没有优惠券，标的就是到手价'
    : 'There is no coupon right now, the price you see is what you pay';
}

function offer(lang: Language, coupon: Coupon): string {
  const amount = spokenPrice(lang, coupon.amountCents);
  return lang === 'zh' ? `现在有券，领了减${amount}` : `There is a coupon, ${amount} off when you claim it`;
}

function stock(lang: Language, left: number): string {
  if (left === 0) return lang === 'zh' ? '这个已经卖完了' : 'This one is sold out';
  return lang === 'zh' ? `还有货，剩${left}件` : `Still in stock, ${left} left`;
}
