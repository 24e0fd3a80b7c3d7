import type { AudienceTick } from '../audience/audience-tick.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Coupon, FlashSale, Gift } from '../model/offer.ts';
import type { PaidTraffic } from '../model/paid-traffic.ts';
import type { Project } from '../model/project.ts';
import type { PublicState, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';

/** Winners that viewers are shown; the rest are counted. Proposed. */
const SHOWN_WINNERS = 20;
const NOTHING: readonly RoomEvent[] = [];

type Products = Project['products'];

/**
 * Offers that are over at the end of a tick: coupons and gifts that are used up, coupons, flash sales and lucky bags
 * whose time is over, a flash sale without a piece left, and paid traffic whose budget is spent. `state` is the full state before the tick. Rules: CMD-57.
 */
export function endedOffers(
  tick: AudienceTick,
  { public: room, team }: RoomState,
  atMs: ShowMs,
  products: Products,
): readonly RoomEvent[] {
  const { coupons, gifts, flashSale, luckyBag } = room;
  const paidTraffic = team?.paidTraffic ?? null;
  const running = coupons.filter(({ isRunning }) => isRunning);
  const hasOffers = running.length + gifts.length > 0 || flashSale !== null || luckyBag !== null;
  if (!hasOffers && paidTraffic === null) return NOTHING;
  return [
    ...endedCoupons(tick, running, atMs),
    ...endedFlashSale(tick, room, atMs, products),
    ...endedGifts(tick, gifts, products),
    ...endedLuckyBag(tick, room),
    ...endedPaidTraffic(tick, paidTraffic),
  ];
}

function endedCoupons({ couponUses }: AudienceTick, running: readonly Coupon[], atMs: ShowMs): RoomEvent[] {
  return running
    .filter(({ id, endsAtMs, usedCount, quantity }) => {
      if (endsAtMs <= atMs) return true;
      const used = couponUses.reduce((sum, use) => sum + (use.couponId === id ? use.count : 0), usedCount);
      return used >= quantity;
    })
    .map(({ id }) => ({ type: 'couponEnded', couponId: id }));
}

function endedFlashSale(
  tick: AudienceTick,
  { flashSale, queue }: PublicState,
  atMs: ShowMs,
  products: Products,
): RoomEvent[] {
  if (flashSale === null) return [];
  const stock = queue.find(({ productId }) => productId === flashSale.productId)?.stock ?? 0;
  const sold = tick.products.find(({ product }) => products[product]?.id === flashSale.productId)?.units ?? 0;
  if (sold >= stock || isUsedUp(flashSale, tick)) return [{ type: 'flashSaleEnded', reason: 'sold_out' }];
  return flashSale.endsAtMs <= atMs ? [{ type: 'flashSaleEnded', reason: 'time' }] : [];
}

function isUsedUp({ soldUnits, quantity }: FlashSale, { offerUses }: AudienceTick): boolean {
  return soldUnits + (offerUses?.flashUnits ?? 0) >= quantity;
}

function endedGifts({ offerUses }: AudienceTick, gifts: readonly Gift[], products: Products): RoomEvent[] {
  return gifts
    .filter(({ productId, givenCount, quantity }) => {
      const given = offerUses?.gifts.find(({ product }) => products[product]?.id === productId)?.count ?? 0;
      return givenCount + given >= quantity;
    })
    .map(({ productId }) => ({ type: 'giftEnded', productId, reason: 'used_up' }));
}

function endedPaidTraffic({ counters }: AudienceTick, campaign: PaidTraffic | null): RoomEvent[] {
  if (campaign === null) return [];
  const spentCents = campaign.spentCents + (counters.paidSpendCents ?? 0);
  return spentCents >= campaign.budgetCents ? [{ type: 'paidTrafficEnded', reason: 'spent' }] : [];
}

/** The audience draws: nobody can choose who wins. */
function endedLuckyBag({ draw, offerUses }: AudienceTick, { luckyBag }: PublicState): RoomEvent[] {
  if (draw === null || luckyBag === null) return [];
  return [
    {
      type: 'luckyBagEnded',
      reason: 'drawn',
      winners: draw.winners.slice(0, SHOWN_WINNERS),
      winnerCount: draw.winners.length,
      entrantCount: luckyBag.entrantCount + (offerUses?.bagEntrants ?? 0),
    },
  ];
}
