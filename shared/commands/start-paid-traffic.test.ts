import { expect, test } from 'vitest';
import { CONTEXT, given, givenLive } from '../../tests/support/given.ts';
import type { RoomContext } from '../authority/decision.ts';
import type { RoomEvent } from '../events/event.ts';
import { decideEndPaidTraffic, endPaidTrafficSchema } from './end-paid-traffic.ts';
import { decideStartPaidTraffic, startPaidTrafficSchema } from './start-paid-traffic.ts';

const start = { type: 'startPaidTraffic', budgetCents: 20_000, target: 'orders' } as const;
const campaign = { id: 'paid-traffic-000001', target: 'orders', budgetCents: 20_000, startedAtMs: 0 } as const;
const started: RoomEvent = {
  type: 'paidTrafficStarted',
  paidTraffic: { ...campaign, spentCents: 0, views: 0, orders: 0, gmvCents: 0 },
};
const spent = (paidSpendCents: number): RoomEvent => ({
  type: 'audienceCounted',
  tick: 1,
  counters: { paidSpendCents, paidViews: 3, paidOrders: 1, paidGmvCents: 12_900 },
  products: [],
  intents: [],
});

function allowing(paidBudgetMaxCents: number): RoomContext {
  return { ...CONTEXT, scenario: { ...CONTEXT.scenario, model: { paidBudgetMaxCents } } };
}

test('[CMD-58] the team buys impressions, one campaign at a time', () => {
  expect(decideStartPaidTraffic(givenLive(), start, CONTEXT)).toEqual({ ok: true, events: [started] });
  expect(decideStartPaidTraffic(givenLive([started]), start, CONTEXT)).toMatchObject({
    code: 'paid_traffic/already_running',
  });
});

test('[CMD-58] a campaign counts what it costs and brings, and the next has the next number', () => {
  const ended: RoomEvent = { type: 'paidTrafficEnded', reason: 'team' };
  const state = givenLive([started, spent(800), spent(700), ended]);
  expect(state.team?.paidTraffic).toBeNull();
  expect(state.team?.lastPaidTraffic).toEqual({
    ...campaign,
    spentCents: 1_500,
    views: 6,
    orders: 2,
    gmvCents: 25_800,
    reason: 'team',
  });
  expect(decideStartPaidTraffic(state, start, CONTEXT)).toMatchObject({
    events: [{ paidTraffic: { id: 'paid-traffic-000002' } }],
  });
});

test('[CMD-58] all campaigns of a show stay within what the scenario allows', () => {
  expect(decideStartPaidTraffic(givenLive(), start, allowing(20_000))).toMatchObject({ ok: true });
  expect(decideStartPaidTraffic(givenLive([spent(1)]), start, allowing(20_000))).toMatchObject({
    code: 'paid_traffic/above_limit',
    params: { leftCents: 19_999 },
  });
  expect(decideStartPaidTraffic(givenLive(), start, allowing(0))).toMatchObject({ code: 'paid_traffic/forbidden' });
});

test('[CMD-59] a campaign is ended by hand; without one nothing happens', () => {
  const ended = { type: 'paidTrafficEnded', reason: 'team' };
  expect(decideEndPaidTraffic(givenLive([started]))).toEqual({ ok: true, events: [ended] });
  expect(decideEndPaidTraffic(givenLive())).toEqual({ ok: true, events: [] });
});

test('[CMD-58] off air both are refused', () => {
  expect(decideStartPaidTraffic(given(), start, CONTEXT)).toMatchObject({ code: 'room/not_live' });
  expect(decideEndPaidTraffic(given())).toMatchObject({ code: 'room/not_live' });
});

test.each([{ budgetCents: 999 }, { budgetCents: 1.5 }, { target: 'likes' }])('[CMD-9] %j buys nothing', (fields) => {
  expect(startPaidTrafficSchema.safeParse({ ...start, ...fields }).success).toBe(false);
  expect(endPaidTrafficSchema.safeParse({ type: 'endPaidTraffic', budgetCents: 1 }).success).toBe(false);
});
