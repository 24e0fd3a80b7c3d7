import { describe, expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { playScript, SCRIPTS, type ScriptedResult, type TeamScript } from '../../tests/support/scripted-show.ts';
import type { Stage } from './stage.ts';

const MINUTE = 240;
const SEEDS = [1, 2, 3, 4];

/** The same crowds before two stages: results per seed of an audience held at 300. */
function play(script: TeamScript, change?: (stage: Stage, tick: number) => Stage): ScriptedResult[] {
  return SEEDS.map((crowdSeed) =>
    playScript(makeAudienceInputs({ crowdSeed, fixedOnline: 300 }), 8 * MINUTE, script, makeStage(), change),
  );
}

const sum = (results: readonly ScriptedResult[], name: keyof ScriptedResult['totals']) =>
  results.reduce((total, result) => total + result.totals[name], 0);

const team = SCRIPTS.competent;

describe('the audience reacts', () => {
  const usual = play(team);

  test('[REA-1] to a pin: more exposures, clicks and orders than without', () => {
    const unpinned = play({ ...team, pinTicks: 0 });
    for (const name of ['exposures', 'clicks', 'orders'] as const) {
      expect(sum(usual, name)).toBeGreaterThan(2 * sum(unpinned, name));
    }
  });

  test('[REA-2] to the price: more clicks and orders below the list price, fewer above', () => {
    const at = (factor: number) =>
      play(team, (stage) => ({ ...stage, priceCents: stage.priceCents.map((price) => Math.floor(price * factor)) }));
    const cheap = at(0.7);
    const dear = at(1.4);
    for (const name of ['clicks', 'orders'] as const) {
      expect(sum(cheap, name)).toBeGreaterThan(sum(usual, name));
      expect(sum(dear, name)).toBeLessThan(sum(usual, name));
    }
  });

  test('[REA-3] to a coupon: more clicks and orders', () => {
    const coupon = { id: 'coupon-000001', product: -1, amountCents: 1_000, minSpendCents: 0, remaining: 9_999 };
    const offered = play(team, (stage, tick) => (tick < MINUTE ? stage : { ...stage, coupons: [coupon] }));
    expect(sum(offered, 'clicks')).toBeGreaterThan(sum(usual, 'clicks'));
    expect(sum(offered, 'orders')).toBeGreaterThan(sum(usual, 'orders'));
  });

  test('[REA-6] to a flash sale: more orders of its product, most of them at its price', () => {
    const sale = { id: 'flash-sale-000001', product: 0, priceCents: 5_900, perBuyerLimit: 1 };
    let flashUnits = 0;
    const results = SEEDS.map((crowdSeed) => {
      let left = 100;
      return playScript(
        makeAudienceInputs({ crowdSeed, fixedOnline: 300 }),
        8 * MINUTE,
        team,
        makeStage(),
        (stage, tick) =>
          tick < MINUTE
            ? stage
            : {
                ...stage,
                flashSale: { ...sale, isOpen: tick >= 1.5 * MINUTE, remaining: tick < 1.5 * MINUTE ? 0 : left },
              },
        ({ offerUses }) => {
          left -= offerUses?.flashUnits ?? 0;
          flashUnits += offerUses?.flashUnits ?? 0;
          expect(left).toBeGreaterThanOrEqual(0);
        },
      );
    });
    expect(sum(results, 'orders')).toBeGreaterThan(sum(usual, 'orders'));
    expect(flashUnits).toBeGreaterThan(100);
  });

  test('[REA-7] to a gift: more orders, and each takes one', () => {
    const gifts = [0, 1, 2].map((product) => ({ product, remaining: 9_999 }));
    const given = play(team, (stage, tick) => (tick < MINUTE ? stage : { ...stage, gifts }));
    expect(sum(given, 'orders')).toBeGreaterThan(sum(usual, 'orders'));
  });

  test('[REA-8] to a sold-out mark: nobody buys, and a card that stays annoys', () => {
    const marked = play(team, (stage) => ({ ...stage, listed: [false, false, false] }));
    expect(sum(marked, 'orders')).toBe(0);
    expect(sum(marked, 'reports')).toBeGreaterThan(sum(usual, 'reports'));
  });

  test('[REA-4] to talk about another product than the pinned one: fewer orders', () => {
    const astray = play(team, (stage) => ({
      ...stage,
      acts: stage.acts.map((act) => ({ ...act, product: (act.product + 1) % 3 })),
    }));
    expect(sum(astray, 'orders')).toBeLessThan(0.8 * sum(usual, 'orders'));
  });

  test('[C4] to answers: more buyers when every question is answered in 15 s than when none is', () => {
    const answered = play({ ...team, answerAfterTicks: 56 });
    const ignored = play({ ...team, answerAfterTicks: 0 });
    expect(sum(ignored, 'questions')).toBeGreaterThan(50);
    expect(sum(answered, 'buyers')).toBeGreaterThan(1.25 * sum(ignored, 'buyers'));
    const better = SEEDS.filter((_, k) => answered[k].totals.buyers > ignored[k].totals.buyers);
    expect(better.length).toBe(SEEDS.length);
  });

  test('[REA-5] to what it was told: nobody asks what was stated while they watched', () => {
    const told = play(team, (stage, tick) =>
      tick % 120 === 0
        ? {
            ...stage,
            acts: (['size', 'material', 'shipping', 'price', 'offer', 'stock'] as const).map((topic) => ({
              kind: 'feature',
              product: stage.pinned,
              topic,
            })),
          }
        : stage,
    );
    expect(sum(told, 'questions')).toBeLessThan(0.7 * sum(usual, 'questions'));
  });
});

test('[C2] online is entries per second times mean stay in steady state, within 10 %', () => {
  const from = 10 * MINUTE;
  const seen = { views: 0, exits: 0, watchMs: 0, online: 0, ticks: 0 };
  playScript(
    makeAudienceInputs({
      scenario: makeScenario({ startTier: 3, maxTier: 3, model: { dilution: 1 } }),
      plannedMs: 3_600_000,
    }),
    30 * MINUTE,
    { ...SCRIPTS.competent, pinTicks: 1_200 },
    makeStage(),
    undefined,
    (tick) => {
      if (tick.tick <= from) return;
      seen.views += tick.counters.views ?? 0;
      seen.exits += tick.counters.exits ?? 0;
      seen.watchMs += tick.counters.watchMs ?? 0;
      seen.online += tick.online;
      seen.ticks += 1;
    },
  );
  const little = (seen.views / (seen.ticks / 4)) * (seen.watchMs / 1_000 / seen.exits);
  expect(little / (seen.online / seen.ticks)).toBeGreaterThan(0.9);
  expect(little / (seen.online / seen.ticks)).toBeLessThan(1.1);
});

test('[C3] before a silent host less than 40 % remain after three windows', () => {
  let atStart = 0;
  let atEnd = 0;
  for (let crowdSeed = 1; crowdSeed <= 8; crowdSeed += 1) {
    const { onlines, windows } = playScript(
      makeAudienceInputs({ crowdSeed }),
      3 * 2.5 * MINUTE,
      SCRIPTS.silent,
      makeStage(),
    );
    expect(windows).toHaveLength(3);
    atStart += onlines[0];
    atEnd += onlines[onlines.length - 1];
  }
  expect(atEnd).toBeLessThan(0.4 * atStart);
});
