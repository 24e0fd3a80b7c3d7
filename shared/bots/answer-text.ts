import { openFlashCents } from '../commands/coupon-price.ts';
import { assertNever } from '../lib/assert.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { Language } from '../model/language.ts';
import type { Coupon } from '../model/offer.ts';
import type { QueueItem } from '../model/room.ts';
import type { Cents } from '../model/units.ts';
import type { BotView } from './bot-contract.ts';
import { spokenPrice } from './caption.ts';

/** A right answer from what the seat can see: live price, coupon and stock, else the fact sheet; null when it does not know. */
export function answerText(view: BotView, productId: string, topic: Topic): string | null {
  const item = view.state.public.queue.find((one) => one.productId === productId);
  const coupon = view.state.public.coupons.find(
    (one) => one.isRunning && (one.productId === null || one.productId === productId),
  );
  const flashCents = openFlashCents(view.state, productId);
  const live = item === undefined ? null : liveAnswer(view.lang, topic, item, { coupon: coupon ?? null, flashCents });
  if (live !== null) return live;
  const facts = view.project.products.find((one) => one.id === productId)?.facts ?? [];
  return facts.find((fact) => fact.topic === topic)?.answer[view.lang] ?? null;
}

/** Offers of a product that run now. */
interface LiveOffers {
  readonly coupon: Coupon | null;
  readonly flashCents: Cents | null;
}

function liveAnswer(lang: Language, topic: Topic, item: QueueItem, { coupon, flashCents }: LiveOffers): string | null {
  switch (topic) {
    case 'price':
      return price(lang, flashCents ?? item.priceCents);
    case 'offer':
      if (flashCents !== null) return flash(lang, flashCents);
      return coupon === null ? noOffer(lang) : offer(lang, coupon);
    case 'stock':
      return stock(lang, item.isSoldOut ? 0 : item.stock);
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

function price(lang: Language, cents: Cents): string {
  return lang === 'zh' ? `现在是${spokenPrice(lang, cents)}` : `It is ${spokenPrice(lang, cents)} now`;
}

function flash(lang: Language, cents: Cents): string {
  const amount = spokenPrice(lang, cents);
  return lang === 'zh' ? `正在秒杀，秒杀价${amount}` : `There is a flash sale on, ${amount} while it lasts`;
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
