import { isCouponRefused } from './feel-incidents.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage, StageCoupon } from './stage.ts';

/** A placed order: what was paid and with which coupon. */
export interface PlacedOrder {
  readonly quantity: number;
  readonly paidCents: number;
  readonly couponId: string | null;
}

/** Sells within one tick: stock, coupons, flash sale and gifts are never used beyond what the stage shows. */
export interface Checkout extends SavedPart {
  /** Opens the tick with the stock and the offers of the stage. */
  open(stage: Stage): void;
  /** Whether a piece of a product can be bought now. */
  isBuyable(product: number): boolean;
  /** Pieces that viewers see left of a product: of its open flash sale, else of its stock; 0 when it is off sale. */
  piecesLeft(product: number): number;
  /** Price of one piece now, in a flash sale when one is open, less the best coupon for it, cents. */
  unitPriceCents(product: number): number;
  /** Sells up to `wanted` pieces to a viewer, fewer when fewer are left; null when none is, or its coupon is refused. */
  order(product: number, wanted: number, viewer: number): PlacedOrder | null;
  /** Coupons used in this tick. */
  couponUses(): { readonly couponId: string; readonly count: number }[];
  /** Pieces sold at the price of the flash sale in this tick. */
  flashUnits(): number;
  /** Gifts that came with orders of this tick, by product index. */
  giftsGiven(): { readonly product: number; readonly count: number }[];
}

/** A checkout for a show with `productCount` products. */
export function createCheckout(productCount: number): Checkout {
  const stockLeft = new Int32Array(productCount);
  const couponLeft: number[] = [];
  const giftLeft: number[] = [];
  const own: { flashId: string | null; readonly flashBought: Map<number, number> } = {
    flashId: null,
    /** Pieces that viewers bought in the flash sale `flashId`. */
    flashBought: new Map(),
  };
  const { flashBought } = own;
  let flashLeft = 0;
  let stage: Stage | null = null;

  /**
   * Place of the best usable coupon for a product, −1 without one; the first of equals. Its minimum is asked of the price
   * of one piece, as by the commands that keep coupons above the floor: two cheap pieces do not reach it.
   */
  function bestCoupon(coupons: readonly StageCoupon[], product: number, priceCents: number): number {
    let best = -1;
    for (let k = 0; k < coupons.length; k += 1) {
      const coupon = coupons[k];
      if (couponLeft[k] <= 0 || priceCents < coupon.minSpendCents) continue;
      if (coupon.product !== -1 && coupon.product !== product) continue;
      if (best === -1 || coupon.amountCents > coupons[best].amountCents) best = k;
    }
    return best;
  }

  function openFlashSale({ flashSale }: Stage): void {
    flashLeft = flashSale?.remaining ?? 0;
    if (flashSale === null || flashSale.id === own.flashId) return;
    own.flashId = flashSale.id;
    flashBought.clear();
  }

  /** Price of a flash piece, null when none of this product is left. */
  function flashCents(product: number): number | null {
    const sale = stage?.flashSale;
    return sale?.product === product && flashLeft > 0 ? sale.priceCents : null;
  }

  /** Takes up to `quantity` pieces of the flash sale for a viewer: as many as it may still buy. */
  function takeFlashPieces(product: number, quantity: number, viewer: number): number {
    if (stage === null || stage.flashSale === null || flashCents(product) === null) return 0;
    const before = flashBought.get(viewer) ?? 0;
    const taken = Math.max(0, Math.min(quantity, flashLeft, stage.flashSale.perBuyerLimit - before));
    if (taken === 0) return 0;
    flashBought.set(viewer, before + taken);
    flashLeft -= taken;
    return taken;
  }

  function giveGift(product: number): void {
    const at = stage?.gifts.findIndex((gift) => gift.product === product) ?? -1;
    if (at !== -1 && giftLeft[at] > 0) giftLeft[at] -= 1;
  }

  return {
    // All the rest is opened anew in each tick.
    save: () => saveFields(own),
    open(next) {
      stage = next;
      for (let product = 0; product < productCount; product += 1) stockLeft[product] = next.stock[product];
      couponLeft.length = 0;
      for (const coupon of next.coupons) couponLeft.push(coupon.remaining);
      giftLeft.length = 0;
      for (const gift of next.gifts) giftLeft.push(gift.remaining);
      openFlashSale(next);
    },
    isBuyable(product) {
      return stage?.listed[product] === true && stockLeft[product] > 0;
    },
    piecesLeft(product) {
      if (stage?.listed[product] !== true) return 0;
      return flashCents(product) === null ? stockLeft[product] : Math.min(flashLeft, stockLeft[product]);
    },
    unitPriceCents(product) {
      if (stage === null) return 0;
      const priceCents = flashCents(product) ?? stage.priceCents[product];
      const coupon = stage.coupons.length === 0 ? -1 : bestCoupon(stage.coupons, product, priceCents);
      return coupon === -1 ? priceCents : Math.max(0, priceCents - stage.coupons[coupon].amountCents);
    },
    order(product, wanted, viewer) {
      if (stage === null || !stage.listed[product] || stockLeft[product] <= 0) return null;
      const normalCents = stage.priceCents[product];
      const flash = flashCents(product) ?? normalCents;
      if (isCouponRefused(stage.effects, viewer) && bestCoupon(stage.coupons, product, flash) !== -1) return null;
      const quantity = Math.min(wanted, stockLeft[product]);
      const flashPieces = takeFlashPieces(product, quantity, viewer);
      const totalCents = flashPieces * flash + (quantity - flashPieces) * normalCents;
      stockLeft[product] -= quantity;
      giveGift(product);
      const coupon = bestCoupon(stage.coupons, product, flashPieces > 0 ? flash : normalCents);
      if (coupon === -1) return { quantity, paidCents: totalCents, couponId: null };
      couponLeft[coupon] -= 1;
      const { id, amountCents } = stage.coupons[coupon];
      return { quantity, paidCents: Math.max(0, totalCents - amountCents), couponId: id };
    },
    couponUses() {
      const coupons = stage?.coupons ?? [];
      return coupons
        .map((coupon, k) => ({ couponId: coupon.id, count: coupon.remaining - couponLeft[k] }))
        .filter((use) => use.count > 0);
    },
    flashUnits: () => (stage?.flashSale?.remaining ?? 0) - flashLeft,
    giftsGiven() {
      const gifts = stage?.gifts ?? [];
      return gifts
        .map(({ product, remaining }, k) => ({ product, count: remaining - giftLeft[k] }))
        .filter(({ count }) => count > 0);
    },
  };
}
