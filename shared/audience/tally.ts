import type { AudienceCounters } from '../model/room.ts';
import type { TickProduct } from './audience-tick.ts';
import { type SavedPart, saveFields } from './part-memory.ts';

/** Places of the counters. */
export const Counter = {
  impressions: 0,
  views: 1,
  viewers: 2,
  exits: 3,
  watchMs: 4,
  likes: 5,
  comments: 6,
  shares: 7,
  follows: 8,
  interactors: 9,
  commenters: 10,
  exposedViewers: 11,
  exposures: 12,
  clicks: 13,
  carts: 14,
  orders: 15,
  buyers: 16,
  gmvCents: 17,
  questions: 18,
  reports: 19,
  paidSpendCents: 20,
  paidViews: 21,
  paidOrders: 22,
  paidGmvCents: 23,
} as const satisfies Readonly<Record<keyof AudienceCounters, number>>;

const NAMES = Object.keys(Counter) as (keyof typeof Counter)[];

/** Places of the counters of one product. */
export const ProductCounter = { exposures: 0, clicks: 1, carts: 2, orders: 3, units: 4, gmvCents: 5 } as const;
const PRODUCT_STRIDE = 6;

/** Counter of the show that counts along, by `ProductCounter`; the show counts no units. */
const COUNTS_ALONG = [Counter.exposures, Counter.clicks, Counter.carts, Counter.orders, -1, Counter.gmvCents] as const;

/** Counts what happens in a tick and since the start; integers all. */
export interface Tally extends SavedPart {
  /** Totals since the start, ticks that were taken only. */
  readonly totals: Float64Array;
  /** Adds to a counter of this tick. */
  add(counter: number, amount: number): void;
  /** Adds to a `ProductCounter` of a product and to the `Counter` of the same name of the show. */
  addProduct(product: number, counter: number, amount: number): void;
  /** Ends the tick: what changed, and everything starts from 0. */
  take(): { readonly counters: Partial<AudienceCounters>; readonly products: readonly TickProduct[] };
}

const NO_PRODUCTS: readonly TickProduct[] = [];

/** A tally of a show with `productCount` products. */
export function createTally(productCount: number): Tally {
  const totals = new Float64Array(NAMES.length);
  const current = new Float64Array(NAMES.length);
  const products = new Float64Array(productCount * PRODUCT_STRIDE);
  let hasProducts = false;

  function takeProducts(): readonly TickProduct[] {
    if (!hasProducts) return NO_PRODUCTS;
    hasProducts = false;
    const taken: TickProduct[] = [];
    for (let product = 0; product < productCount; product += 1) {
      const at = product * PRODUCT_STRIDE;
      const exposures = products[at + ProductCounter.exposures];
      const clicks = products[at + ProductCounter.clicks];
      const carts = products[at + ProductCounter.carts];
      const orders = products[at + ProductCounter.orders];
      if (exposures + clicks + carts + orders === 0) continue;
      const units = products[at + ProductCounter.units];
      const gmvCents = products[at + ProductCounter.gmvCents];
      taken.push({ product, exposures, clicks, carts, orders, units, gmvCents });
    }
    products.fill(0);
    return taken;
  }

  return {
    totals,
    // Between two ticks nothing else is counted.
    save: () => saveFields({ totals }),
    add(counter, amount) {
      current[counter] += amount;
    },
    addProduct(product, counter, amount) {
      hasProducts = true;
      products[product * PRODUCT_STRIDE + counter] += amount;
      const along = COUNTS_ALONG[counter];
      if (along !== -1) current[along] += amount;
    },
    take() {
      const counters: { -readonly [Name in keyof AudienceCounters]?: number } = {};
      for (let k = 0; k < NAMES.length; k += 1) {
        if (current[k] === 0) continue;
        counters[NAMES[k]] = current[k];
        totals[k] += current[k];
        current[k] = 0;
      }
      return { counters, products: takeProducts() };
    },
  };
}
