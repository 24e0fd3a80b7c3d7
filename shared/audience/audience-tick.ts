import type { Topic } from '../model/fact-sheet.ts';
import type { Winner } from '../model/offer.ts';
import type { Intent } from '../model/phrase-pack.ts';
import type { AudienceCounters, PurchaseNotice, TrafficWindow } from '../model/room.ts';

/** A chat line of a tick; the authority numbers it. `product` is a product index or -1. */
export interface TickLine {
  readonly viewer: number;
  readonly name: string;
  readonly text: string;
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly product: number;
}

/** Increments of one product in a tick. */
export interface TickProduct {
  readonly product: number;
  readonly exposures: number;
  readonly clicks: number;
  readonly carts: number;
  readonly orders: number;
  readonly units: number;
  readonly gmvCents: number;
}

/** What viewers took of the offers in a tick. */
export interface TickOfferUses {
  /** Pieces sold at the price of the flash sale. */
  readonly flashUnits: number;
  /** Gifts that came with orders, by product index. */
  readonly gifts: readonly { readonly product: number; readonly count: number }[];
  /** Viewers who entered for the lucky bag. */
  readonly bagEntrants: number;
}

/** A lucky bag that was drawn: all who won, in the order of the lots. */
export interface TickDraw {
  readonly winners: readonly Winner[];
}

/** What the audience did in one tick. Counters are increments, `online` is absolute at the end of the tick. */
export interface AudienceTick {
  readonly tick: number;
  readonly online: number;
  readonly attentions: number;
  readonly counters: Partial<AudienceCounters>;
  readonly products: readonly TickProduct[];
  readonly lines: readonly TickLine[];
  readonly notices: readonly PurchaseNotice[];
  readonly couponUses: readonly { readonly couponId: string; readonly count: number }[];
  /** What was taken of a flash sale, of gifts and of a lucky bag; null when nothing was. */
  readonly offerUses: TickOfferUses | null;
  /** Set in the tick in which a lucky bag was drawn. */
  readonly draw: TickDraw | null;
  /** Set in the tick in which a traffic window closed. */
  readonly traffic: TrafficWindow | null;
}
