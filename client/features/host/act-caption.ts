import type { Fact } from '#shared/model/fact-sheet.ts';
import type { Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import type { QueueItem } from '#shared/model/room.ts';
import type { SpeechAct, SpeechActKind } from '#shared/model/speech-act.ts';

/** Acts that the pad offers, in the order of its keys. */
export const PAD_ACTS = [
  'greeting',
  'hook',
  'feature',
  'benefit',
  'demo',
  'proof',
  'honestLimit',
  'priceReveal',
  'callToAction',
  'urgency',
  'interactionPrompt',
  'thanks',
] as const satisfies readonly SpeechActKind[];
export type PadAct = (typeof PAD_ACTS)[number];

/** Acts of each pad: the assistant shows, proves and backs up; greeting, hook, price and thanks are the host's. */
export const PAD_ACTS_OF: Readonly<Record<'host' | 'assistant', readonly PadAct[]>> = {
  host: PAD_ACTS,
  assistant: ['demo', 'proof', 'feature', 'benefit', 'honestLimit', 'interactionPrompt', 'urgency', 'callToAction'],
};

/** Key of each act of the pad. */
export const PAD_KEYS: Readonly<Record<PadAct, string>> = {
  greeting: 'G',
  hook: 'H',
  feature: 'F',
  benefit: 'B',
  demo: 'D',
  proof: 'R',
  honestLimit: 'L',
  priceReveal: 'P',
  callToAction: 'C',
  urgency: 'U',
  interactionPrompt: 'I',
  thanks: 'T',
};

/** Acts that need no product on air. */
const FREE_ACTS: ReadonlySet<PadAct> = new Set(['greeting', 'thanks']);

/** What is on air when an act is given. `couponPriceCents` null means no coupon applies. */
export interface OnAir {
  readonly product: Product;
  readonly item: QueueItem;
  readonly slot: number;
  readonly couponPriceCents: number | null;
}

/** Words of the act pad: which text of the locale, with what. */
export interface ActWords {
  readonly key: PadAct | 'priceRevealCoupon';
  readonly values: Readonly<Record<string, string | number>>;
  readonly act: SpeechAct;
}

/** Can the act be given now: every act but a greeting or thanks speaks of the product on air, some of its fact sheet. */
export function canGiveAct(kind: PadAct, onAir: OnAir | null): boolean {
  if (FREE_ACTS.has(kind)) return true;
  if (onAir === null) return false;
  return (kind !== 'proof' && kind !== 'honestLimit') || factFor(kind, onAir.product) !== null;
}

/**
 * Words of an act about the product on air, only from its selling points, its fact sheet and its live figures; `turn`
 * chooses the selling point, so that pressing again says the next one. `money` writes cents for the ear.
 */
export function actWords(
  kind: PadAct,
  onAir: OnAir | null,
  lang: Language,
  turn: number,
  money: (cents: number) => string,
): ActWords {
  if (onAir === null) return { key: kind, values: {}, act: { kind, productId: null, topic: null } };
  const { product, item, slot, couponPriceCents } = onAir;
  const fact = factFor(kind, product);
  const points = product.sellingPoints;
  return {
    key: kind === 'priceReveal' && couponPriceCents !== null ? 'priceRevealCoupon' : kind,
    values: {
      name: product.shortName[lang],
      point: points[turn % points.length]?.[lang] ?? '',
      fact: fact?.answer[lang] ?? '',
      price: money(item.priceCents),
      couponPrice: money(couponPriceCents ?? item.priceCents),
      stock: item.stock,
      slot,
    },
    act: { kind, productId: FREE_ACTS.has(kind) ? null : product.id, topic: fact?.topic ?? null },
  };
}

/** The fact that an act rests on: a certificate or origin for proof, whom it suits or how to care for it for a limit. */
function factFor(kind: PadAct, product: Product): Fact | null {
  const topics = kind === 'proof' ? PROOF_TOPICS : kind === 'honestLimit' ? LIMIT_TOPICS : [];
  for (const topic of topics) {
    const fact = product.facts.find((one) => one.topic === topic);
    if (fact) return fact;
  }
  return null;
}

const PROOF_TOPICS = ['certificate', 'material', 'origin'] as const;
const LIMIT_TOPICS = ['suits', 'care', 'size'] as const;
