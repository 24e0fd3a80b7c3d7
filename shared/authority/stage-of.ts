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
import type { RoomState } from '../model/room.ts';
import type { Finding } from '../model/speech-act.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';
import type { StageSignals } from './stage-signals.ts';

/** Lines that anybody would hide. */

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
  const indexOf = (productId: ProductId | null) => products.findIndex(({ id }) => id === productId);
  const slots = products.map(({ id }) => room.queue.findIndex((item) => item.productId === id) + 1);
  const items = slots.map((slot) => room.queue[slot - 1]);
  const hiddenRude = signals.hiddenLines.filter((lineId) => isAbusive(state, lineId)).length;
  const tickEndsMs = nextTick(state) * TICK_MS;
  const effects = effectsOf(watch, tickEndsMs);
  return {
    pinned: indexOf(room.pinned?.productId ?? null),
    listed: items.map((item) => (item?.isListed ?? false) && item?.isSoldOut !== true),
    priceCents: items.map((item, index) => item?.priceCents ?? products[index]?.priceCents ?? 0),
    stock: items.map((item) => item?.stock ?? 0),
    slots,
    coupons: room.coupons.filter((coupon) => coupon.isRunning).map((coupon) => stageCoupon(coupon, indexOf)),
    flashSale: room.flashSale && stageFlashSale(room.flashSale, tickEndsMs, indexOf),
    luckyBag: room.luckyBag && stageLuckyBag(room.luckyBag, tickEndsMs),
    gifts: room.gifts.map((gift) => stageGift(gift, indexOf)),
    paidTraffic: stagePaidTraffic(teamOf(state).paidTraffic),
    hasPinnedLine: room.pinnedLine !== null,
    // What is said while picture and sound stand still reaches nobody.
    acts:
      effects.frozenS > 0
        ? []
        : signals.acts.map(({ kind, productId, topic }) => ({ kind, product: indexOf(productId), topic })),
    answers: signals.answers.map(({ productId, ...answer }) => ({ ...answer, product: indexOf(productId) })),
    wrongAnswers: signals.wrongAnswers.map(({ productId, ...answer }) => ({ ...answer, product: indexOf(productId) })),
    beats: signals.beats,
    exaggerations: signals.findings.filter(({ category }) => EXAGGERATIONS.includes(category)).length,
    conflicts: signals.findings.filter(({ category }) => category === 'conduct').length,
    violations: signals.findings.map(({ severity }) => severity),
    hiddenRude,
    hiddenHonest: signals.hiddenLines.length - hiddenRude,
    mutedHonest: signals.mutedViewers.filter((viewer) => isHonest(state, viewer)).length,
    rudeLines: signals.rudeLines,
    muted: silentViewers(room, tickEndsMs),
    isSpeaking: signals.speakingTicks > 0,
    effects,
  };
}

function stageCoupon(coupon: Coupon, indexOf: (productId: ProductId | null) => number): StageCoupon {
  const { id, productId, amountCents, minSpendCents, quantity, usedCount } = coupon;
  return { id, product: indexOf(productId), amountCents, minSpendCents, remaining: quantity - usedCount };
}

/** A flash sale is open from the first tick after its opening. */
function stageFlashSale(
  { id, productId, priceCents, quantity, soldUnits, perBuyerLimit, opensAtMs }: FlashSale,
  tickEndsMs: number,
  indexOf: (productId: ProductId) => number,
): StageFlashSale {
  const isOpen = opensAtMs < tickEndsMs;
  const remaining = isOpen ? quantity - soldUnits : 0;
  return { id, product: indexOf(productId), priceCents, remaining, perBuyerLimit, isOpen };
}

function stageLuckyBag({ id, phrase, winners, endsAtMs }: LuckyBag, tickEndsMs: number): StageLuckyBag {
  return { id, phrase, winners, leftMs: endsAtMs - tickEndsMs };
}

function stageGift({ productId, quantity, givenCount }: Gift, indexOf: (productId: ProductId) => number): StageGift {
  return { product: indexOf(productId), remaining: quantity - givenCount };
}

function stagePaidTraffic(campaign: PaidTraffic | null): StagePaidTraffic | null {
  if (campaign === null) return null;
  const { id, target, budgetCents, spentCents } = campaign;
  return { id, target, budgetCents, leftCents: budgetCents - spentCents };
}

/** Viewers who may not write in the tick: those who are muted, and in slow mode those who wrote a moment ago. Rules: CMD-47. */
function silentViewers({ mutedViewers, slowModeS, chat }: RoomState['public'], tickEndsMs: ShowMs): readonly Viewer[] {
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
