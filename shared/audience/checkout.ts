import type { Stage, StageCoupon } from './stage.ts';

/** A placed order: what was paid and with which coupon. */
export interface PlacedOrder {
  readonly quantity: number;
  readonly paidCents: number;
  readonly couponId: string | null;
}

/** Sells within one tick: stock and coupons are never used beyond what the stage shows. */
export interface Checkout {
  /** Opens the tick with the stock and coupons of the stage. */
  open(stage: Stage): void;
  /** Whether a piece of a product can be bought now. */
  isBuyable(product: number): boolean;
  /** Price of one piece now, less the best coupon for it, cents. */
  unitPriceCents(product: number): number;
  /** Sells up to `wanted` pieces, fewer when fewer are left; null when none is. */
  order(product: number, wanted: number): PlacedOrder | null;
  /** Coupons used in this tick. */
  couponUses(): { readonly couponId: string; readonly count: number }[];
}

/** A checkout for a show with `productCount` products. */
export function createCheckout(productCount: number): Checkout {
  const stockLeft = new Int32Array(productCount);
  const couponLeft: number[] = [];
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

  return {
    open(next) {
      stage = next;
      for (let product = 0; product < productCount; product += 1) stockLeft[product] = next.stock[product];
      couponLeft.length = 0;
      for (const coupon of next.coupons) couponLeft.push(coupon.remaining);
    },
    isBuyable(product) {
      return stage?.listed[product] === true && stockLeft[product] > 0;
    },
    unitPriceCents(product) {
      if (stage === null) return 0;
      const priceCents = stage.priceCents[product];
      const coupon = stage.coupons.length === 0 ? -1 : bestCoupon(stage.coupons, product, priceCents);
      return coupon === -1 ? priceCents : Math.max(0, priceCents - stage.coupons[coupon].amountCents);
    },
    order(product, wanted) {
      if (stage === null || !stage.listed[product] || stockLeft[product] <= 0) return null;
      const quantity = Math.min(wanted, stockLeft[product]);
      const totalCents = quantity * stage.priceCents[product];
      stockLeft[product] -= quantity;
      const coupon = bestCoupon(stage.coupons, product, stage.priceCents[product]);
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
  };
}
