import { expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { playScript, SCRIPTS } from '../../tests/support/scripted-show.ts';
import { modelFor } from './audience-model.ts';
import { createPaidFeed } from './paid-feed.ts';
import type { StagePaidTraffic } from './stage.ts';

const model = modelFor(makeScenario());
const MINUTE = 240;
const WINDOW = 300;

/** Spends a campaign tick by tick; what it spent in each. */
function spend(budgetCents: number, target: StagePaidTraffic['target'], ticks: number): number[] {
  const paid = createPaidFeed(model, WINDOW);
  let leftCents = budgetCents;
  return Array.from({ length: ticks }, () => {
    paid.read({ id: 'paid-traffic-000001', target, budgetCents, leftCents }, 625);
    leftCents -= paid.spendCents();
    return paid.spendCents();
  });
}

const total = (spent: readonly number[]) => spent.reduce((sum, cents) => sum + cents, 0);

test('[TRF-10] a campaign spends its budget to the cent and no more', () => {
  const spent = spend(20_000, 'orders', 30 * MINUTE);
  expect(total(spent)).toBe(20_000);
  expect(Math.min(...spent)).toBeGreaterThanOrEqual(0);
});

test('[TRF-10] it learns: the second minute spends more than the first, up to the full pace', () => {
  const spent = spend(20_000, 'clicks', 4 * MINUTE);
  const minutes = [0, 1, 2, 3].map((k) => total(spent.slice(k * MINUTE, (k + 1) * MINUTE)));
  expect(minutes[1]).toBeGreaterThan(1.3 * minutes[0]);
  expect(Math.abs(minutes[3] - (20_000 / 300) * 60)).toBeLessThan(5);
});

test('[TRF-10] it reaches only so many people, however much it may cost', () => {
  const paid = createPaidFeed(model, WINDOW);
  paid.read({ id: 'a', target: 'clicks', budgetCents: 100_000_000, leftCents: 100_000_000 }, 625);
  expect(paid.impressionsPerMinute()).toBeLessThanOrEqual(model.paidReach * 625);
  paid.read(null, 625);
  expect([paid.impressionsPerMinute(), paid.spendCents()]).toEqual([0, 0]);
});

/** Ten minutes with a campaign from the first tick on, on one crowd. */
function playCampaign(target: StagePaidTraffic['target'] | null, crowdSeed = 1) {
  let leftCents = 30_000;
  return playScript(
    makeAudienceInputs({ scenario: makeScenario({ startTier: 2 }), crowdSeed }),
    10 * MINUTE,
    SCRIPTS.competent,
    makeStage(),
    (stage) => ({
      ...stage,
      paidTraffic: target === null ? null : { id: 'a', target, budgetCents: 30_000, leftCents },
    }),
    ({ counters }) => {
      leftCents -= counters.paidSpendCents ?? 0;
    },
  ).totals;
}

test('[TRF-11] paid people come in addition, are counted apart, and those sought for orders buy more of the clicks', () => {
  const [none, clicks, orders] = [playCampaign(null), playCampaign('clicks'), playCampaign('orders')];
  expect(none).toMatchObject({ paidSpendCents: 0, paidViews: 0, paidOrders: 0, paidGmvCents: 0 });
  for (const bought of [clicks, orders]) {
    expect(bought.paidViews).toBeGreaterThan(100);
    expect(bought.views).toBeGreaterThan(none.views + 0.4 * bought.paidViews);
    expect(bought.paidOrders).toBeLessThanOrEqual(bought.orders);
  }
  expect(clicks.paidViews).toBeGreaterThan(orders.paidViews);
  // One crowd has a handful of paid orders.
  const perView = (target: StagePaidTraffic['target']) => {
    const shows = [1, 2, 3, 4, 5, 6].map((seed) => playCampaign(target, seed));
    return total(shows.map(({ paidOrders }) => paidOrders)) / total(shows.map(({ paidViews }) => paidViews));
  };
  expect(perView('orders')).toBeGreaterThan(perView('clicks'));
});
