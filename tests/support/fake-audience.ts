import type { Audience } from '#shared/audience/audience-contract.ts';
import type { AudienceTick, TickDraw, TickLine, TickOfferUses, TickProduct } from '#shared/audience/audience-tick.ts';
import type { Stage } from '#shared/audience/stage.ts';
import { crc32 } from '#shared/lib/crc32.ts';
import type { PurchaseNotice, TrafficWindow } from '#shared/model/room.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

const LINES: readonly Omit<TickLine, 'viewer' | 'name'>[] = [
  { text: '乳胶枕多大', intent: 'ask-size', topic: 'size', product: 0 },
  { text: '多少钱', intent: 'ask-price', topic: 'price', product: -1 },
  { text: '垃圾', intent: 'rude', topic: null, product: -1 },
  { text: '毯子什么材质', intent: 'ask-material', topic: 'material', product: 1 },
  { text: '来了', intent: 'greet', topic: null, product: -1 },
];
const WINDOW_TICKS = 40;

/**
 * A small audience for tests: it writes, asks and buys what is pinned in a pattern fixed by `seed`, respects stock,
 * mutes and coupons, and its digest covers every stage it was stepped on, so that one wrong stage shows.
 */
export function createFakeAudience(seed: number, productIds: readonly string[]): Audience {
  let digest = crc32(`seed ${seed}`);
  let last = 0;
  const mix = (tick: number, salt: string) => crc32(`${seed}/${tick}/${salt}`);
  return {
    step(stage, tick) {
      if (tick !== last + 1) throw new Error(`Tick ${tick} after ${last}`);
      last = tick;
      digest = crc32(`${digest}${canonicalJson(stage)}`);
      return fakeTick(stage, tick, productIds, (salt) => mix(tick, salt));
    },
    digest: () => digest.toString(16).padStart(8, '0').repeat(2),
    attentions: () => last,
  };
}

function fakeTick(
  stage: Stage,
  tick: number,
  productIds: readonly string[],
  draw: (salt: string) => number,
): AudienceTick {
  const lines = draw('chat') % 3 === 0 ? [fakeLine(draw)].filter(({ viewer }) => !stage.muted.includes(viewer)) : [];
  const sale = fakeSale(stage, draw);
  const likes = draw('like') % 4;
  const couponUses = sale?.couponId ? [{ couponId: sale.couponId, count: 1 }] : [];
  return {
    tick,
    online: 20 + (draw('online') % 10) + (stage.isSpeaking ? 5 : 0),
    attentions: 1,
    counters: {
      impressions: 5,
      views: 1,
      viewers: 1,
      likes,
      comments: lines.length,
      questions: lines.filter(({ topic }) => topic !== null).length,
      ...(sale === null ? {} : { orders: 1, buyers: 1, gmvCents: sale.product.gmvCents }),
    },
    products: sale === null ? [] : [sale.product],
    lines,
    notices: sale === null ? [] : [notice(sale.product, productIds)],
    couponUses,
    offerUses: takenOf(stage, sale, lines.length),
    draw: fakeDraw(stage),
    traffic: tick % WINDOW_TICKS === 0 ? trafficWindow(tick) : null,
  };
}

function fakeLine(draw: (salt: string) => number): TickLine {
  const line = LINES[draw('line') % LINES.length] ?? { text: '', intent: 'chat', topic: null, product: -1 };
  const viewer = draw('viewer') % 30;
  return { ...line, viewer, name: `观众${viewer}` };
}

/** One order of a tick; `flashUnits` of its pieces were bought in the flash sale. */
interface FakeSale {
  readonly product: TickProduct;
  readonly couponId: string | null;
  readonly flashUnits: number;
}

function fakeSale(
  { pinned, listed, stock, priceCents, coupons, flashSale }: Stage,
  draw: (salt: string) => number,
): FakeSale | null {
  const units = Math.min(draw('sale') % 3, stock[pinned] ?? 0);
  if (units === 0 || listed[pinned] !== true) return null;
  const flash = flashSale?.product === pinned ? flashSale : null;
  const flashUnits = Math.min(units, flash?.remaining ?? 0, flash?.perBuyerLimit ?? 0);
  const price = flash !== null && flashUnits > 0 ? flash.priceCents : (priceCents[pinned] ?? 0);
  const coupon = coupons.find(
    (one) => (one.product === -1 || one.product === pinned) && one.minSpendCents <= price && one.remaining > 0,
  );
  const dearer = (units - flashUnits) * ((priceCents[pinned] ?? 0) - price);
  const gmvCents = units * price + dearer - (coupon?.amountCents ?? 0);
  return {
    product: { product: pinned, exposures: 3, clicks: 2, carts: 1, orders: 1, units, gmvCents },
    couponId: coupon?.id ?? null,
    flashUnits,
  };
}

function takenOf({ gifts, luckyBag }: Stage, sale: FakeSale | null, lines: number): TickOfferUses | null {
  const gift = gifts.find(({ product }) => product === sale?.product.product);
  const given = gift === undefined || gift.remaining === 0 ? [] : [{ product: gift.product, count: 1 }];
  const uses = {
    flashUnits: sale?.flashUnits ?? 0,
    gifts: given,
    bagEntrants: luckyBag === null ? 0 : lines,
  };
  return uses.flashUnits + given.length + uses.bagEntrants === 0 ? null : uses;
}

function fakeDraw({ luckyBag }: Stage): TickDraw | null {
  if (luckyBag === null || luckyBag.leftMs > 0) return null;
  return { winners: Array.from({ length: luckyBag.winners }, (_, viewer) => ({ viewer, name: `观众${viewer}` })) };
}

function notice({ product, units }: TickProduct, productIds: readonly string[]): PurchaseNotice {
  return { viewer: product, name: '买家', productId: productIds[product] ?? '', quantity: units };
}

function trafficWindow(tick: number): TrafficWindow {
  return {
    index: tick / WINDOW_TICKS,
    fromMs: 0,
    toMs: tick * 250,
    tier: 1,
    score: 2,
    percentile: 0.5,
    rank: 10,
    multiplier: 1,
    impressionsPerMinute: 60,
    contributions: [{ factor: 'stay', value: 1, bench: 1, weight: 1, points: 2 }],
  };
}
