import type { CouponId, FlashSaleId, LuckyBagId, ProductId, Viewer } from './ids.ts';
import type { Cents, ShowMs } from './units.ts';

/** A running or ended coupon. `productId` null means every product. */
export interface Coupon {
  readonly id: CouponId;
  readonly productId: ProductId | null;
  readonly amountCents: Cents;
  readonly minSpendCents: Cents;
  readonly quantity: number;
  readonly usedCount: number;
  readonly startedAtMs: ShowMs;
  readonly endsAtMs: ShowMs;
  readonly isRunning: boolean;
}

/**
 * A flash sale: announced at once, open in the half-open time [opensAtMs, endsAtMs), up to `quantity` pieces and at most
 * `perBuyerLimit` to one viewer. What is not bought at `priceCents` is sold at the normal price.
 */
export interface FlashSale {
  readonly id: FlashSaleId;
  readonly productId: ProductId;
  readonly priceCents: Cents;
  readonly quantity: number;
  readonly soldUnits: number;
  readonly perBuyerLimit: number;
  readonly announcedAtMs: ShowMs;
  readonly opensAtMs: ShowMs;
  readonly endsAtMs: ShowMs;
}

/** Why a flash sale ended: by hand, in time, or because every piece of it, or of the product, was sold. */
export type FlashSaleEnd = 'team' | 'time' | 'sold_out';

/** A lucky bag: viewers enter by a comment with the phrase until `endsAtMs`, then `winners` of them are drawn by lot. */
export interface LuckyBag {
  readonly id: LuckyBagId;
  readonly prize: string;
  readonly phrase: string;
  readonly winners: number;
  readonly startedAtMs: ShowMs;
  readonly endsAtMs: ShowMs;
  readonly entrantCount: number;
}

/** A viewer who won. */
export interface Winner {
  readonly viewer: Viewer;
  readonly name: string;
}

/** How a lucky bag ended. `winners` shows at most 20 of `winnerCount`; a cancelled bag has none. */
export interface LuckyDraw {
  readonly id: LuckyBagId;
  readonly reason: 'drawn' | 'cancelled';
  readonly prize: string;
  readonly winners: readonly Winner[];
  readonly winnerCount: number;
  readonly entrantCount: number;
  readonly atMs: ShowMs;
}

/** A gift that comes with each order of a product until all are given. */
export interface Gift {
  readonly productId: ProductId;
  readonly text: string;
  readonly quantity: number;
  readonly givenCount: number;
  readonly startedAtMs: ShowMs;
}

/** Why a gift ended: by hand, or because all were given. */
export type GiftEnd = 'team' | 'used_up';
