import type { AudienceCounters } from './room.ts';

/** Counters before anything happened. */
export const NO_AUDIENCE: AudienceCounters = {
  impressions: 0,
  views: 0,
  viewers: 0,
  exits: 0,
  watchMs: 0,
  likes: 0,
  comments: 0,
  shares: 0,
  follows: 0,
  interactors: 0,
  commenters: 0,
  exposedViewers: 0,
  exposures: 0,
  clicks: 0,
  carts: 0,
  orders: 0,
  buyers: 0,
  gmvCents: 0,
  questions: 0,
  reports: 0,
  paidSpendCents: 0,
  paidViews: 0,
  paidOrders: 0,
  paidGmvCents: 0,
};

/** Sums of counters that somebody adds up. */
export type CounterSums = { -readonly [Name in keyof AudienceCounters]: number };

/** A copy to add to. Spelled out, for it is made with every tick: V8 spreads an object of so many fields far more slowly. */
export function copyCounters(counters: AudienceCounters): CounterSums {
  return {
    impressions: counters.impressions,
    views: counters.views,
    viewers: counters.viewers,
    exits: counters.exits,
    watchMs: counters.watchMs,
    likes: counters.likes,
    comments: counters.comments,
    shares: counters.shares,
    follows: counters.follows,
    interactors: counters.interactors,
    commenters: counters.commenters,
    exposedViewers: counters.exposedViewers,
    exposures: counters.exposures,
    clicks: counters.clicks,
    carts: counters.carts,
    orders: counters.orders,
    buyers: counters.buyers,
    gmvCents: counters.gmvCents,
    questions: counters.questions,
    reports: counters.reports,
    paidSpendCents: counters.paidSpendCents,
    paidViews: counters.paidViews,
    paidOrders: counters.paidOrders,
    paidGmvCents: counters.paidGmvCents,
  };
}

/** Adds increments to sums, in place. What stood still is not among them, and in a tick most of the counters do. */
export function addIncrements<Increments extends Partial<AudienceCounters>>(sums: CounterSums, more: Increments): void {
  for (const name in more) {
    const counter = name as keyof AudienceCounters;
    sums[counter] += more[counter] ?? 0;
  }
}
