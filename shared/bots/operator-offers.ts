import type { RoomCommand } from '../commands/command.ts';
import { must } from '../lib/assert.ts';
import type { ProductId } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import type { QueueItem } from '../model/room.ts';
import type { Cents } from '../model/units.ts';
import type { BotView } from './bot-contract.ts';
import { type Beat, beatAt, roomBeats } from './show-plan.ts';
import type { TeamSkill } from './team-skill.ts';

/** A coupon of the bot: share of the list price, pieces and duration. Proposed; the floor price caps the amount. */
const COUPON = {
  priceShare: 0.08,
  quantity: 30,
  durationShare: 0.12,
  minDurationMs: 30_000,
  maxDurationMs: 180_000,
} as const;

/** A flash sale of the bot: for what should bring people in. Proposed; the floor price caps the cut. */
const FLASH_SALE = {
  priceShare: 0.85,
  quantity: 30,
  perBuyerLimit: 1,
  countdownMs: 10_000,
  minDurationMs: 60_000,
} as const;

/** A gift of the bot: for what earns most, where a lower price would cost most. Proposed. */
const GIFT = { quantity: 20, text: { zh: '随单收纳袋一只', en: 'a storage pouch with each order' } } as const;

/** A lucky bag of the bot: in the slack between two products of a show that is long enough. Proposed. */
const LUCKY_BAG = {
  minPlannedMs: 600_000,
  winners: 3,
  durationShare: 0.1,
  minDurationMs: 60_000,
  maxDurationMs: 180_000,
  phrase: { zh: '我要福袋', en: 'count me in' },
} as const;

/** What the operator bot offers, each at most once: one offer for the product on air as its purpose asks, and one lucky bag. */
export interface OperatorOffers {
  /** The next offer to start or end, null when none is due. */
  next(view: BotView): RoomCommand | null;
}

/** The beat on air with what the bot knows of its product. */
interface Turn {
  readonly beat: Beat;
  readonly product: Product;
  readonly item: QueueItem;
}

/** Offers of one show. */
export function createOperatorOffers(skill: TeamSkill): OperatorOffers {
  const offered = new Set<ProductId>();
  let hasBag = false;

  const offerOf = (view: BotView, turn: Turn): RoomCommand | null => {
    if (skill.couponAtShare === null || offered.has(turn.product.id) || !isDue(view, turn.beat, skill.couponAtShare)) {
      return null;
    }
    offered.add(turn.product.id);
    if (turn.product.purpose === 'hero') return couponFor(view, turn);
    if (turn.product.purpose === 'traffic') return flashSaleFor(view, turn);
    return turn.product.purpose === 'profit' ? giftFor(view, turn) : null;
  };

  const bagOf = (view: BotView): RoomCommand | null => {
    const { showMs, plannedMs, luckyBag } = view.state.public;
    if (skill.bagAtShare === null || hasBag || plannedMs < LUCKY_BAG.minPlannedMs) return null;
    if (luckyBag !== null || showMs < skill.bagAtShare * plannedMs) return null;
    hasBag = true;
    return luckyBagFor(view);
  };

  return {
    next(view) {
      const turn = turnOf(view, skill);
      if (turn === null) return null;
      return overGift(view, turn) ?? offerOf(view, turn) ?? bagOf(view);
    },
  };
}

/** The product on air, when it is the one that the plan has now. */
function turnOf(view: BotView, skill: TeamSkill): Turn | null {
  const { pinned, queue, showMs } = view.state.public;
  const item = queue.find(({ productId }) => productId === pinned?.productId);
  if (item === undefined) return null;
  const product = must(
    view.project.products.find(({ id }) => id === item.productId),
    `product ${item.productId} is in the project`,
  );
  return { beat: beatAt(roomBeats(view), showMs, skill.beatOverrun), product, item };
}

function isDue(view: BotView, { fromMs, toMs }: Beat, share: number): boolean {
  return view.state.public.showMs - fromMs >= share * (toMs - fromMs);
}

function couponFor({ state }: BotView, { product, item }: Turn): RoomCommand | null {
  const amountCents = Math.min(
    wholeUnits(item.priceCents * COUPON.priceShare),
    item.priceCents - product.floorPriceCents,
  );
  if (amountCents < 100) return null;
  return {
    type: 'startCoupon',
    productId: product.id,
    amountCents,
    minSpendCents: 0,
    quantity: COUPON.quantity,
    durationMs: share(state.public.plannedMs, COUPON),
  };
}

function flashSaleFor({ state }: BotView, { beat, product, item }: Turn): RoomCommand | null {
  const { flashSale, showMs, coupons } = state.public;
  const priceCents = Math.max(product.floorPriceCents, wholeUnits(item.priceCents * FLASH_SALE.priceShare));
  const isFree = flashSale === null && !coupons.some(({ isRunning, productId }) => isRunning && productId === null);
  if (!isFree || priceCents >= item.priceCents || item.stock === 0) return null;
  const { countdownMs, minDurationMs, perBuyerLimit } = FLASH_SALE;
  return {
    type: 'startFlashSale',
    productId: product.id,
    priceCents,
    quantity: Math.min(FLASH_SALE.quantity, item.stock),
    perBuyerLimit,
    countdownMs,
    durationMs: Math.min(300_000, Math.max(minDurationMs, beat.toMs - showMs - countdownMs)),
  };
}

function giftFor({ state, lang }: BotView, { product }: Turn): RoomCommand | null {
  const isRunning = state.public.gifts.some(({ productId }) => productId === product.id);
  if (isRunning) return null;
  return { type: 'startGift', productId: product.id, text: GIFT.text[lang], quantity: GIFT.quantity };
}

/** Gifts are for the product on air: the bot ends its own when the next one comes. */
function overGift({ state, lang }: BotView, { product }: Turn): RoomCommand | null {
  const over = state.public.gifts.find(({ productId, text }) => productId !== product.id && text === GIFT.text[lang]);
  return over === undefined ? null : { type: 'endGift', productId: over.productId };
}

function luckyBagFor({ state, project, lang }: BotView): RoomCommand {
  const cheapest = [...project.products].sort((a, b) => a.costCents - b.costCents)[0];
  return {
    type: 'startLuckyBag',
    prize: must(cheapest, 'a project has products').shortName[lang].slice(0, 60),
    winners: LUCKY_BAG.winners,
    phrase: LUCKY_BAG.phrase[lang],
    durationMs: share(state.public.plannedMs, LUCKY_BAG),
  };
}

interface Span {
  readonly durationShare: number;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
}

/** A share of the show in whole seconds, within bounds. */
function share(plannedMs: number, { durationShare, minDurationMs, maxDurationMs }: Span): number {
  return Math.min(maxDurationMs, Math.max(minDurationMs, Math.round((plannedMs * durationShare) / 1_000) * 1_000));
}

/** Whole units of the currency, rounded down, in cents. */
function wholeUnits(cents: number): Cents {
  return Math.floor(cents / 100) * 100;
}
