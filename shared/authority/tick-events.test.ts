import { expect, test } from 'vitest';
import { CONTEXT, chatted, flashSale, givenLive, incident, luckyBag } from '../../tests/support/given.ts';
import { makeRoomContext } from '../../tests/support/make-room-context.ts';
import type { AudienceTick } from '../audience/audience-tick.ts';
import type { RoomEvent } from '../events/event.ts';
import { tickEvents } from './tick-events.ts';

const quiet: AudienceTick = {
  tick: 1,
  online: 12,
  attentions: 3,
  counters: { views: 2, likes: 3 },
  products: [],
  lines: [],
  notices: [],
  couponUses: [],
  offerUses: null,
  draw: null,
  traffic: null,
};
const types = (events: readonly RoomEvent[]) => events.map((event) => event.type);
const coupon = {
  id: 'coupon-000001',
  productId: null,
  amountCents: 100,
  minSpendCents: 0,
  quantity: 5,
  usedCount: 4,
  startedAtMs: 0,
  endsAtMs: 10_000,
  isRunning: true,
};

test('[CMD-61] a quiet tick tells viewers and the team', () => {
  expect(tickEvents(quiet, givenLive(), () => 'd', CONTEXT)).toEqual([
    { type: 'audienceTicked', tick: 1, online: 12, likes: 3, lines: [], notices: [], sales: [], couponUses: [] },
    { type: 'audienceCounted', tick: 1, counters: { views: 2, likes: 3 }, products: [], intents: [] },
  ]);
});

test('[CMD-61] lines are numbered on, and their intents go to the team alone', () => {
  const line = { viewer: 4, name: '甲', text: '多大', intent: 'ask-size', topic: 'size', product: 0 } as const;
  const tick = { ...quiet, tick: 2, lines: [line, { ...line, product: -1 }] };
  const [ticked, counted] = tickEvents(tick, givenLive(chatted([{ topic: null }])), () => 'd', CONTEXT);
  expect(ticked).toMatchObject({
    lines: [
      { id: 'line-000002', viewer: 4, name: '甲', text: '多大' },
      { id: 'line-000003', viewer: 4, name: '甲', text: '多大' },
    ],
  });
  expect(JSON.stringify(ticked)).not.toContain('ask-size');
  expect(counted).toMatchObject({
    intents: [
      { lineId: 'line-000002', intent: 'ask-size', topic: 'size', productId: 'pillow' },
      { lineId: 'line-000003', productId: null },
    ],
  });
});

test('[CMD-61] viewers see sales, the team the funnel', () => {
  const product = { product: 2, exposures: 9, clicks: 4, carts: 3, orders: 1, units: 2, gmvCents: 39_800 };
  const seen = { ...product, product: 1, units: 0 };
  const [ticked, counted] = tickEvents({ ...quiet, products: [product, seen] }, givenLive(), () => 'd', CONTEXT);
  expect(ticked).toMatchObject({ sales: [{ productId: 'duvet', units: 2 }] });
  expect(counted).toMatchObject({ products: [{ productId: 'duvet', gmvCents: 39_800 }, { productId: 'throw' }] });
});

test('[CMD-62] a coupon ends when it is used up or over', () => {
  const state = givenLive([{ type: 'couponStarted', coupon }]);
  const ended: RoomEvent = { type: 'couponEnded', couponId: 'coupon-000001' };
  expect(tickEvents(quiet, state, () => 'd', CONTEXT)).not.toContainEqual(ended);
  const usedUp = { ...quiet, couponUses: [{ couponId: 'coupon-000001', count: 1 }] };
  expect(tickEvents(usedUp, state, () => 'd', CONTEXT)).toContainEqual(ended);
  expect(tickEvents({ ...quiet, tick: 40 }, state, () => 'd', CONTEXT)).toContainEqual(ended);
});

test('[CMD-63] the digest is marked each full minute', () => {
  expect(types(tickEvents({ ...quiet, tick: 239 }, givenLive(), () => 'd', CONTEXT))).not.toContain('digestMarked');
  expect(tickEvents({ ...quiet, tick: 240 }, givenLive(), () => 'd', CONTEXT).at(-1)).toEqual({
    type: 'digestMarked',
    tick: 240,
    digest: 'd',
    traffic: null,
  });
});

test('[CMD-63] the show ends at its planned time, with its digest', () => {
  const events = tickEvents({ ...quiet, tick: 720 }, givenLive(), () => 'd', CONTEXT);
  expect(types(events).slice(-2)).toEqual(['showEnded', 'digestMarked']);
  expect(events).toContainEqual({ type: 'showEnded', reason: 'planned' });
  expect(types(tickEvents({ ...quiet, tick: 719 }, givenLive(), () => 'd', CONTEXT))).not.toContain('showEnded');
});

test('[VIS-3] the traffic window reaches the team only when the scenario opens the box', () => {
  const traffic = {
    index: 1,
    fromMs: 0,
    toMs: 60_000,
    tier: 1,
    score: 0,
    percentile: 0.5,
    rank: 1,
    multiplier: 1,
    impressionsPerMinute: 1,
    contributions: [],
  };
  const tick = { ...quiet, tick: 240, traffic };
  expect(types(tickEvents(tick, givenLive(), () => 'd', CONTEXT))).toContain('trafficMeasured');
  const shut = tickEvents(tick, givenLive(), () => 'd', makeRoomContext({}, { glassBox: false }));
  expect(types(shut)).not.toContain('trafficMeasured');
  expect(shut.at(-1)).toMatchObject({ type: 'digestMarked', traffic: { index: 1 } });
  const between = tickEvents({ ...tick, tick: 150 }, givenLive(), () => 'd', makeRoomContext({}, { glassBox: false }));
  expect(between.at(-1)).toMatchObject({ type: 'digestMarked', traffic: { index: 1 } });
});

test('[CMD-57] a flash sale ends when its pieces or those of the product are sold, or in time', () => {
  const sold = (units: number, flashUnits: number): AudienceTick => ({
    ...quiet,
    products: [{ product: 0, exposures: 0, clicks: 0, carts: 0, orders: 1, units, gmvCents: 1 }],
    offerUses: { flashUnits, gifts: [], bagEntrants: 0 },
  });
  const endOf = (tick: AudienceTick, state = givenLive([flashSale()])) =>
    tickEvents(tick, state, () => 'd', CONTEXT).find(({ type }) => type === 'flashSaleEnded');
  expect(endOf(sold(19, 19))).toBeUndefined();
  expect(endOf(sold(20, 20))).toMatchObject({ reason: 'sold_out' });
  expect(endOf(sold(100, 3))).toMatchObject({ reason: 'sold_out' });
  expect(endOf({ ...quiet, tick: 239 })).toBeUndefined();
  expect(endOf({ ...quiet, tick: 240 })).toMatchObject({ reason: 'time' });
});

test('[CMD-59] a campaign of paid traffic ends in the tick in which its budget is spent', () => {
  const paidTraffic = { id: 'paid-traffic-000001', target: 'clicks', budgetCents: 1_000, startedAtMs: 0 } as const;
  const state = givenLive([
    { type: 'paidTrafficStarted', paidTraffic: { ...paidTraffic, spentCents: 400, views: 0, orders: 0, gmvCents: 0 } },
  ]);
  const spending = (paidSpendCents: number) =>
    tickEvents({ ...quiet, counters: { paidSpendCents } }, state, () => 'd', CONTEXT);
  expect(types(spending(599))).not.toContain('paidTrafficEnded');
  expect(spending(600)).toContainEqual({ type: 'paidTrafficEnded', reason: 'spent' });
});

test('[CMD-57] a gift ends when all are given', () => {
  const gift = { productId: 'pillow', text: 'a', quantity: 3, givenCount: 1, startedAtMs: 0 };
  const given = (count: number): AudienceTick => ({
    ...quiet,
    offerUses: { flashUnits: 0, gifts: [{ product: 0, count }], bagEntrants: 0 },
  });
  const state = givenLive([{ type: 'giftStarted', gift }]);
  expect(types(tickEvents(given(1), state, () => 'd', CONTEXT))).not.toContain('giftEnded');
  expect(tickEvents(given(2), state, () => 'd', CONTEXT)).toContainEqual({
    type: 'giftEnded',
    productId: 'pillow',
    reason: 'used_up',
  });
});

test('[CMD-55] the draw of the audience ends the bag; twenty winners are shown and all counted', () => {
  const winners = Array.from({ length: 30 }, (_, viewer) => ({ viewer, name: '甲' }));
  const tick = { ...quiet, offerUses: { flashUnits: 0, gifts: [], bagEntrants: 2 }, draw: { winners } };
  const events = tickEvents(tick, givenLive([luckyBag({ entrantCount: 50 })]), () => 'd', CONTEXT);
  const ended = events.find(({ type }) => type === 'luckyBagEnded');
  expect(ended).toMatchObject({ reason: 'drawn', winnerCount: 30, entrantCount: 52 });
  expect(ended).toHaveProperty('winners', winners.slice(0, 20));
});

test('[CMD-72] lines of an incident are numbered after those of the crowd', () => {
  const line = { viewer: 4, name: '甲', text: '多大', intent: 'chat', topic: null, product: -1 } as const;
  const state = givenLive([incident(1)], 4_750);
  const events = tickEvents({ ...quiet, tick: 20, lines: [line] }, state, () => 'd', CONTEXT);
  expect(events.find(({ type }) => type === 'linesPosted')).toMatchObject({ lines: [{ id: 'line-000002' }] });
});

test('[CMD-73] an open incident is missed at twice its time', () => {
  const closed = (tick: number) => tickEvents({ ...quiet, tick }, givenLive([incident(1)]), () => 'd', CONTEXT);
  expect(types(closed(239))).not.toContain('incidentClosed');
  expect(closed(240)).toContainEqual(expect.objectContaining({ type: 'incidentClosed', outcome: 'missed' }));
});

test('[CMD-48] a line of the crowd with a blocked word is hidden in its tick, and nothing is without a list', () => {
  const line = { viewer: 4, name: '甲', text: '加我VX', intent: 'spam', topic: null, product: -1 } as const;
  const tick = { ...quiet, lines: [line, { ...line, viewer: 5, text: '多大' }] };
  const filtered = givenLive([{ type: 'wordsBlocked', words: ['vx'] }]);
  const events = tickEvents(tick, filtered, () => 'd', CONTEXT);
  expect(events.filter(({ type }) => type === 'lineHidden')).toEqual([{ type: 'lineHidden', lineId: 'line-000001' }]);
  expect(types(tickEvents(tick, givenLive(), () => 'd', CONTEXT))).not.toContain('lineHidden');
});
