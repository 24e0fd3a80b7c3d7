import type { RoomEvent } from '../events/event.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Project } from '../model/project.ts';
import type { ShowMs } from '../model/units.ts';

/** What the buyers of a product had been told when they ordered, each in [0, 1]. */
export interface OrderMood {
  /** How hard they were pressed: an open flash sale, a coupon, words of urgency. */
  readonly urgency: number;
  /** Share of the facts of its sheet that had been stated. */
  readonly knowledge: number;
  /** How far the promise went beyond the truth: exaggerations and wrong answers that stand. */
  readonly promiseGap: number;
  /** A wrong answer about it stood. */
  readonly isMisinformed: boolean;
}

/** Follows a log and knows the mood of an order at any moment. */
export interface MoodReader {
  read(event: RoomEvent, atMs: ShowMs): void;
  moodOf(productId: ProductId, atMs: ShowMs): OrderMood;
}

/** How long words of urgency press, ms. Source: `domain` 3.2, half-life of urgency 40 s; proposed. */
const URGENCY_MS = 60_000;
/** Urgency of what presses, and the promise gap of one exaggeration and of a wrong answer. Proposed. */
const PRESSURE = { flashSale: 0.5, words: 0.3, coupon: 0.1 } as const;
const GAP = { exaggeration: 0.2, wrongAnswer: 0.4 } as const;
/** Findings that promise too much. */
const PROMISES: readonly string[] = ['absolute', 'efficacy', 'price', 'endorsement', 'guarantee'];

interface Told {
  readonly stated: Set<Topic>;
  readonly wrong: Set<Topic>;
  exaggerations: number;
  urgedAtMs: ShowMs;
}

/** A reader of a log from its beginning. */
export function createMoodReader(project: Project): MoodReader {
  const told = new Map<ProductId, Told>();
  let pinned: ProductId | null = null;
  let flashProduct: ProductId | null = null;
  let flashOpensAtMs = 0;
  const coupons = new Map<string, ProductId | null>();

  function toldOf(productId: ProductId): Told {
    const known = told.get(productId) ?? {
      stated: new Set(),
      wrong: new Set(),
      exaggerations: 0,
      urgedAtMs: Number.NEGATIVE_INFINITY,
    };
    told.set(productId, known);
    return known;
  }

  function hear(event: RoomEvent & { type: 'utteranceAnalysed' }, atMs: ShowMs): void {
    for (const { kind, productId, topic } of event.acts) {
      const about = productId ?? pinned;
      if (about === null) continue;
      const known = toldOf(about);
      if (topic !== null && kind !== 'answer') known.stated.add(topic);
      if (kind === 'urgency') known.urgedAtMs = atMs;
      if (kind === 'correction') {
        known.wrong.clear();
        known.exaggerations = 0;
      }
    }
    const about = event.acts.find(({ productId }) => productId !== null)?.productId ?? pinned;
    const promises = event.findings.filter(({ category }) => PROMISES.includes(category)).length;
    if (about !== null && promises > 0) toldOf(about).exaggerations += promises;
  }

  function judge({ productId, topic, verdict }: RoomEvent & { type: 'questionsAnswered' }): void {
    const about = productId ?? pinned;
    if (about === null || verdict === 'evaded' || verdict === 'partial') return;
    const { stated, wrong } = toldOf(about);
    if (verdict === 'wrong') wrong.add(topic);
    else {
      stated.add(topic);
      wrong.delete(topic);
    }
  }

  return {
    read(event, atMs) {
      if (event.type === 'productPinned') pinned = event.productId;
      else if (event.type === 'productUnpinned') pinned = null;
      else if (event.type === 'couponStarted') coupons.set(event.coupon.id, event.coupon.productId);
      else if (event.type === 'couponEnded') coupons.delete(event.couponId);
      else if (event.type === 'flashSaleStarted') {
        flashProduct = event.flashSale.productId;
        flashOpensAtMs = event.flashSale.opensAtMs;
      } else if (event.type === 'flashSaleEnded') flashProduct = null;
      else if (event.type === 'utteranceAnalysed') hear(event, atMs);
      else if (event.type === 'questionsAnswered') judge(event);
    },
    moodOf(productId, atMs) {
      const { stated, wrong, exaggerations, urgedAtMs } = toldOf(productId);
      const facts = project.products.find(({ id }) => id === productId)?.facts ?? [];
      const known = facts.filter(({ topic }) => stated.has(topic)).length;
      const isFlash = flashProduct === productId && atMs > flashOpensAtMs;
      const hasCoupon = [...coupons.values()].some((about) => about === null || about === productId);
      const urgency =
        (isFlash ? PRESSURE.flashSale : 0) +
        (atMs - urgedAtMs <= URGENCY_MS ? PRESSURE.words : 0) +
        (hasCoupon ? PRESSURE.coupon : 0);
      return {
        urgency: Math.min(1, urgency),
        knowledge: facts.length === 0 ? 0 : known / facts.length,
        promiseGap: Math.min(1, GAP.exaggeration * exaggerations + (wrong.size > 0 ? GAP.wrongAnswer : 0)),
        isMisinformed: wrong.size > 0,
      };
    },
  };
}
