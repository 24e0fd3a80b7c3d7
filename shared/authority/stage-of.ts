import type {
  Stage,
  StageCoupon,
  StageFlashSale,
  StageGift,
  StageLuckyBag,
  StagePaidTraffic,
} from '../audience/stage.ts';
import { nextTick } from '../commands/advance-clock.ts';
import { teamOf } from '../commands/full-state.ts';
import { effectsOf } from '../incidents/effects-of.ts';
import type { IncidentWatch } from '../incidents/incident-watch.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { LineId, ProductId, Viewer } from '../model/ids.ts';
import type { Coupon, FlashSale, Gift, LuckyBag } from '../model/offer.ts';
import type { PaidTraffic } from '../model/paid-traffic.ts';
import { ABUSIVE_INTENTS } from '../model/phrase-pack.ts';
import type { Project } from '../model/project.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import type { Finding } from '../model/speech-act.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';
import type { RoomPosition } from './room-position.ts';
import type { StageSignals } from './stage-signals.ts';

/** Findings that promise too much; the others are against rules that viewers do not feel. */
const EXAGGERATIONS: readonly Finding['category'][] = ['absolute', 'efficacy', 'price', 'endorsement', 'guarantee'];

/**
 * What a viewer could perceive at the next tick, from the full state, the signals since the last one and what the log
 * says of its incidents. A pure function
 * of the log: recovery and replay build the same stages. Rules: REP-2.
 */
export function stageOf(state: RoomState, signals: StageSignals, { header }: RoomContext, watch: IncidentWatch): Stage {
  const room = state.public;
  const { products } = header.project;
  const { listed, priceCents, stock, slots } = shelfOf(room.queue, products);
  const tickEndsMs = nextTick(state) * TICK_MS;
  const effects = effectsOf(watch, tickEndsMs);
  const heard = heardSince(signals, effects.frozenS > 0, products);
  const moderated = moderatedSince(state, signals);
  // Spelled out, here and below: it is made with every tick, and V8 spreads an object of so many fields far more slowly.
  return {
    pinned: room.pinned === null ? -1 : indexOf(products, room.pinned.productId),
    listed,
    priceCents,
    stock,
    slots,
    coupons: room.coupons.length === 0 ? NONE : stageCoupons(room.coupons, products),
    flashSale: room.flashSale && stageFlashSale(room.flashSale, tickEndsMs, products),
    luckyBag: room.luckyBag && stageLuckyBag(room.luckyBag, tickEndsMs),
    gifts: room.gifts.length === 0 ? NONE : room.gifts.map((gift) => stageGift(gift, products)),
    paidTraffic: stagePaidTraffic(teamOf(state).paidTraffic),
    hasPinnedLine: room.pinnedLine !== null,
    acts: heard.acts,
    answers: heard.answers,
    wrongAnswers: heard.wrongAnswers,
    beats: heard.beats,
    exaggerations: heard.exaggerations,
    conflicts: heard.conflicts,
    violations: heard.violations,
    hiddenRude: moderated.hiddenRude,
    hiddenHonest: moderated.hiddenHonest,
    mutedHonest: moderated.mutedHonest,
    rudeLines: signals.rudeLines,
    muted: silentViewers(room, tickEndsMs),
    isSpeaking: signals.speakingTicks > 0,
    effects,
  };
}

/** The same stage at the next tick, while nothing is said or done and nobody is more than counted: what time alone moves. */
export function stageLater(
  stage: Stage,
  { state, signals, watch }: RoomPosition,
  tickEndsMs: ShowMs,
  { header }: RoomContext,
): Stage {
  const { flashSale, luckyBag, mutedViewers } = state.public;
  const isSpeaking = signals.speakingTicks > 0;
  const effects = effectsOf(watch, tickEndsMs);
  const isTimeless = flashSale === null && luckyBag === null && mutedViewers.length === 0;
  if (isTimeless && stage.isSpeaking === isSpeaking && stage.effects === effects) return stage;
  return {
    pinned: stage.pinned,
    listed: stage.listed,
    priceCents: stage.priceCents,
    stock: stage.stock,
    slots: stage.slots,
    coupons: stage.coupons,
    flashSale: flashSale && stageFlashSale(flashSale, tickEndsMs, header.project.products),
    luckyBag: luckyBag && stageLuckyBag(luckyBag, tickEndsMs),
    gifts: stage.gifts,
    paidTraffic: stage.paidTraffic,
    hasPinnedLine: stage.hasPinnedLine,
    acts: stage.acts,
    answers: stage.answers,
    wrongAnswers: stage.wrongAnswers,
    beats: stage.beats,
    exaggerations: stage.exaggerations,
    conflicts: stage.conflicts,
    violations: stage.violations,
    hiddenRude: stage.hiddenRude,
    hiddenHonest: stage.hiddenHonest,
    mutedHonest: stage.mutedHonest,
    rudeLines: stage.rudeLines,
    muted: silentViewers(state.public, tickEndsMs),
    isSpeaking,
    effects,
  };
}

type Products = Project['products'];
type Shelf = Pick<Stage, 'listed' | 'priceCents' | 'stock' | 'slots'>;

/** Most ticks have nothing of most kinds: they share one empty list. */
const NONE: readonly never[] = [];

function indexOf(products: Products, productId: ProductId | null): number {
  return products.findIndex(({ id }) => id === productId);
}

/** A queue never changes, and stays what it is while nothing is sold: it is read once. */
const shelves = new WeakMap<readonly QueueItem[], { readonly products: Products; readonly shelf: Shelf }>();

function shelfOf(queue: readonly QueueItem[], products: Products): Shelf {
  const known = shelves.get(queue);
  if (known?.products === products) return known.shelf;
  const slots = products.map(({ id }) => queue.findIndex((item) => item.productId === id) + 1);
  const items = slots.map((slot) => queue[slot - 1]);
  const shelf = {
    listed: items.map((item) => (item?.isListed ?? false) && item?.isSoldOut !== true),
    priceCents: items.map((item, index) => item?.priceCents ?? products[index]?.priceCents ?? 0),
    stock: items.map((item) => item?.stock ?? 0),
    slots,
  };
  shelves.set(queue, { products, shelf });
  return shelf;
}

type Heard = Pick<Stage, 'acts' | 'answers' | 'wrongAnswers' | 'beats' | 'exaggerations' | 'conflicts' | 'violations'>;

const NOTHING_HEARD: Heard = {
  acts: NONE,
  answers: NONE,
  wrongAnswers: NONE,
  beats: NONE,
  exaggerations: 0,
  conflicts: 0,
  violations: NONE,
};

/** What was said since the last tick. While picture and sound stand still acts reach nobody. */
function heardSince(signals: StageSignals, isFrozen: boolean, products: Products): Heard {
  const { acts, answers, wrongAnswers, beats, findings } = signals;
  if (acts.length + answers.length + wrongAnswers.length + beats.length + findings.length === 0) return NOTHING_HEARD;
  return {
    acts: isFrozen
      ? NONE
      : acts.map(({ kind, productId, topic }) => ({ kind, product: indexOf(products, productId), topic })),
    answers: answers.map(({ productId, ...answer }) => ({ ...answer, product: indexOf(products, productId) })),
    wrongAnswers: wrongAnswers.map(({ productId, ...answer }) => ({
      ...answer,
      product: indexOf(products, productId),
    })),
    beats,
    exaggerations: findings.filter(({ category }) => EXAGGERATIONS.includes(category)).length,
    conflicts: findings.filter(({ category }) => category === 'conduct').length,
    violations: findings.map(({ severity }) => severity),
  };
}

type Moderated = Pick<Stage, 'hiddenRude' | 'hiddenHonest' | 'mutedHonest'>;

const NOTHING_MODERATED: Moderated = { hiddenRude: 0, hiddenHonest: 0, mutedHonest: 0 };

function moderatedSince(state: RoomState, { hiddenLines, mutedViewers }: StageSignals): Moderated {
  if (hiddenLines.length + mutedViewers.length === 0) return NOTHING_MODERATED;
  const hiddenRude = hiddenLines.filter((lineId) => isAbusive(state, lineId)).length;
  return {
    hiddenRude,
    hiddenHonest: hiddenLines.length - hiddenRude,
    mutedHonest: mutedViewers.filter((viewer) => isHonest(state, viewer)).length,
  };
}

function stageCoupons(coupons: readonly Coupon[], products: Products): readonly StageCoupon[] {
  return coupons
    .filter((coupon) => coupon.isRunning)
    .map(({ id, productId, amountCents, minSpendCents, quantity, usedCount }) => {
      const product = indexOf(products, productId);
      return { id, product, amountCents, minSpendCents, remaining: quantity - usedCount };
    });
}

/** A flash sale is open from the first tick after its opening. */
function stageFlashSale(
  { id, productId, priceCents, quantity, soldUnits, perBuyerLimit, opensAtMs }: FlashSale,
  tickEndsMs: number,
  products: Products,
): StageFlashSale {
  const isOpen = opensAtMs < tickEndsMs;
  const remaining = isOpen ? quantity - soldUnits : 0;
  return { id, product: indexOf(products, productId), priceCents, remaining, perBuyerLimit, isOpen };
}

function stageLuckyBag({ id, phrase, winners, endsAtMs }: LuckyBag, tickEndsMs: number): StageLuckyBag {
  return { id, phrase, winners, leftMs: endsAtMs - tickEndsMs };
}

function stageGift({ productId, quantity, givenCount }: Gift, products: Products): StageGift {
  return { product: indexOf(products, productId), remaining: quantity - givenCount };
}

function stagePaidTraffic(campaign: PaidTraffic | null): StagePaidTraffic | null {
  if (campaign === null) return null;
  const { id, target, budgetCents, spentCents } = campaign;
  return { id, target, budgetCents, leftCents: budgetCents - spentCents };
}

/** Viewers who may not write in the tick: those who are muted, and in slow mode those who wrote a moment ago. Rules: CMD-47. */
function silentViewers({ mutedViewers, slowModeS, chat }: RoomState['public'], tickEndsMs: ShowMs): readonly Viewer[] {
  if (mutedViewers.length === 0 && slowModeS === 0) return NONE;
  const muted = mutedViewers
    .filter(({ untilMs }) => untilMs === null || untilMs >= tickEndsMs)
    .map(({ viewer }) => viewer);
  if (slowModeS === 0) return muted;
  const waiting = chat.filter(({ atMs }) => atMs > tickEndsMs - slowModeS * 1_000).map(({ viewer }) => viewer);
  return [...new Set([...muted, ...waiting])];
}

/** Somebody whose lines are all fit to be read. */
function isHonest(state: RoomState, viewer: Viewer): boolean {
  const lines = state.public.chat.filter((line) => line.viewer === viewer);
  return lines.length > 0 && !lines.some(({ id }) => isAbusive(state, id));
}

function isAbusive(state: RoomState, lineId: LineId): boolean {
  const line = teamOf(state).intents.find((candidate) => candidate.lineId === lineId);
  return line !== undefined && ABUSIVE_INTENTS.includes(line.intent);
}
