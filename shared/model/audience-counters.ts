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

/** The names of all counters, in the order of `NO_AUDIENCE`. */
export const COUNTER_KEYS = Object.keys(NO_AUDIENCE) as readonly (keyof AudienceCounters)[];
