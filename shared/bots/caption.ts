import { must } from '../lib/assert.ts';
import { nameInSentence } from '../lib/name-in-sentence.ts';
import type { Language } from '../model/language.ts';
import type { Category, Product } from '../model/product.ts';
import { CAPTIONS, type CaptionKind, type CaptionLines } from './caption-lines.ts';
import { GOODS_CAPTIONS, RISKY_CAPTIONS, RISKY_GOODS_CAPTIONS } from './goods-captions.ts';

/** What a caption is about. `variant` picks a template; `slot` is the 1-based place in the queue. */
export interface CaptionSubject {
  readonly kind: CaptionKind;
  readonly product: Product;
  readonly slot: number;
  readonly priceCents: number;
  readonly variant: number;
}

/** Words of a bot for an act, in the language of the show. What the category says otherwise comes first. */
export function caption(lang: Language, subject: CaptionSubject): string {
  const { kind, product, variant } = subject;
  const point = must(product.sellingPoints[variant % product.sellingPoints.length], 'a product has a selling point');
  const values = {
    name: nameInSentence(product.shortName[lang], lang),
    point: point[lang].replace(/[。.]$/, ''),
    number: String(subject.slot),
    price: spokenPrice(lang, subject.priceCents),
  };
  const template = pick(GOODS_CAPTIONS[product.category]?.[kind] ?? CAPTIONS[kind], lang, variant);
  return template
    .replaceAll('{name}', values.name)
    .replace(/([,:] )\{point\}/, (_, before: string) => before + withoutCapital(values.point))
    .replaceAll('{point}', values.point)
    .replaceAll('{number}', values.number)
    .replaceAll('{price}', values.price);
}

/** A sentence that must not be said on air, in the language of the show. */
export function riskyCaption(lang: Language, category: Category, variant: number): string {
  return pick(RISKY_GOODS_CAPTIONS[category] ?? RISKY_CAPTIONS, lang, variant);
}

/** A price as it is said: `129元`, `29.90元`, or `129` without a unit in English. */
export function spokenPrice(lang: Language, priceCents: number): string {
  const whole = Math.floor(priceCents / 100);
  const cents = priceCents % 100;
  const amount = cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`;
  return lang === 'zh' ? `${amount}元` : amount;
}

function pick(lines: CaptionLines, lang: Language, variant: number): string {
  return must(lines[lang][variant % lines[lang].length], 'a caption has lines');
}

/** `One side` → `one side`; initials and single letters stay: `A soft pad` is `a soft pad`, `MIT` is `MIT`. */
function withoutCapital(text: string): string {
  return text.replace(/^(A (?=[a-z0-9])|[A-Z](?=[a-z]))/, (start) => start.toLowerCase());
}
