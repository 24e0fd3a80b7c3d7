import { expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { playScript, SCRIPTS } from '../../tests/support/scripted-show.ts';
import { modelFor } from './audience-model.ts';
import { Counter } from './tally.ts';
import { createTraffic, windowTicksOf } from './traffic.ts';
import { stageWeights } from './traffic-ladder.ts';

const SHOW_MS = 40 * 60_000;
const WINDOW = 1_200;
const model = modelFor(makeScenario());

/** Totals after `window` windows of a room that is `factor` times the benchmark. */
function totalsAfter(window: number, factor: number): Float64Array {
  const totals = new Float64Array(Object.keys(Counter).length);
  const views = 200 * window;
  totals[Counter.views] = views;
  totals[Counter.watchMs] = views * 75_000 * factor;
  totals[Counter.interactors] = views * 0.08 * factor;
  totals[Counter.follows] = views * 0.025 * factor;
  totals[Counter.exposures] = views;
  totals[Counter.clicks] = views * 0.12 * factor;
  totals[Counter.orders] = views * 0.014 * factor;
  totals[Counter.gmvCents] = views * 0.014 * 7_900 * factor;
  totals[Counter.reports] = views * 0.001;
  return totals;
}

function playWindows(factor: number, count: number, seed = 5) {
  const traffic = createTraffic(model, makeScenario(), SHOW_MS, seed);
  return Array.from({ length: count }, (_, k) => traffic.close((k + 1) * WINDOW, totalsAfter(k + 1, factor), 7_900));
}

test('[TRF-1] the contributions of a window add up to its score exactly', () => {
  for (const window of playWindows(1.7, 6)) {
    const sum = window?.contributions.reduce((total, { points }) => total + points, 0);
    expect(window?.score).toBe(sum);
    expect(window?.contributions.map(({ factor }) => factor)).toContain('negative');
  }
});

test('[TRF-2] a room at twice the benchmark ranks above one at half of it and is shown to more people', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const good = playWindows(2, 5, seed).at(-1);
    const weak = playWindows(0.5, 5, seed).at(-1);
    expect(good?.percentile).toBeGreaterThan(weak?.percentile ?? 1);
    expect(good?.impressionsPerMinute).toBeGreaterThan(2 * (weak?.impressionsPerMinute ?? 0));
    expect(good?.rank).toBeLessThan(weak?.rank ?? 0);
  }
});

test('[TRF-3] tiers climb to the limit of the scenario and dilute the audience', () => {
  const traffic = createTraffic(model, makeScenario({ startTier: 1, maxTier: 2 }), SHOW_MS, 5);
  for (let k = 1; k <= 8; k += 1) traffic.close(k * WINDOW, totalsAfter(k, 2.5), 7_900);
  expect(traffic.match()).toBeCloseTo(0.88, 12);
});

test('[TRF-4] windows last five minutes, in short shows an eighth', () => {
  expect(windowTicksOf(model, 60 * 60_000)).toBe(1_200);
  expect(windowTicksOf(model, 20 * 60_000)).toBe(600);
  expect(windowTicksOf(model, 1_000)).toBe(1);
  const traffic = createTraffic(model, makeScenario(), SHOW_MS, 5);
  expect(traffic.close(WINDOW - 1, totalsAfter(1, 1), 7_900)).toBeNull();
});

test('[TRF-5] weights of every stage sum to 1', () => {
  for (const index of [0, 1, 2, 3, 9]) {
    for (const leaning of ['commerce', 'entertainment'] as const) {
      const sum = Object.values(stageWeights(index, leaning)).reduce((total, weight) => total + weight, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  }
});

const MINUTE = 240;

/** Windows of a benchmark room that says phrases of these severities in the window of the same number. */
function playViolations(violations: readonly (readonly number[])[], acts: Partial<ReturnType<typeof makeStage>> = {}) {
  const traffic = createTraffic(model, makeScenario(), SHOW_MS, 5);
  return violations.map((said, k) => {
    const tick = k * WINDOW + 1;
    traffic.read(makeStage({ violations: said }), tick);
    traffic.read(makeStage(acts), tick + 100);
    traffic.read(makeStage(), tick + 400);
    return traffic.close((k + 1) * WINDOW, totalsAfter(k + 1, 1), 7_900)?.movement;
  });
}

test('[TRF-6] a forbidden phrase dims the feed for a window, a graver one for two, the gravest costs a tier', () => {
  expect(playViolations([[3], [], []]).map((movement) => movement?.penalty)).toEqual([0.8, 1, 1]);
  expect(playViolations([[4], [], []]).map((movement) => movement?.penalty)).toEqual([0.3, 0.3, 1]);
  expect(playViolations([[2], [5]]).map((movement) => movement?.tierMove)).toEqual([0, -1]);
});

test('[TRF-6] a correction within 45 seconds lowers the penalty by one', () => {
  const correction = { acts: [{ kind: 'correction', product: -1, topic: null }] } as const;
  expect(playViolations([[3]], correction)[0]?.penalty).toBe(1);
  expect(playViolations([[4]], correction)[0]?.penalty).toBe(0.8);
});

test('[TRF-7] what the window brings is the product of its factors', () => {
  for (const window of playWindows(1.6, 6)) {
    const { tierImpressions, dayPart, spiral, penalty } = window?.movement ?? expect.unreachable();
    expect(window?.impressionsPerMinute).toBe(tierImpressions * (window?.multiplier ?? 0) * dayPart * spiral * penalty);
  }
});

/** Totals of ten minutes of a competent team in a scenario with these parameters, and online per tick. */
const playWith = (parameters: Readonly<Record<string, number>>) =>
  playScript(
    makeAudienceInputs({ scenario: makeScenario({ model: parameters }) }),
    10 * MINUTE,
    SCRIPTS.competent,
    makeStage(),
  );

test('[TRF-8] a burst, followers, a raid and a day part bring people, a rival takes some away', () => {
  const views = (parameters: Readonly<Record<string, number>>) => playWith(parameters).totals.views;
  const usual = views({});
  expect(views({ burstAtShare: 0.1 })).toBeGreaterThan(usual + 100);
  expect(views({ followers: 1_000 })).toBeGreaterThan(usual + 100);
  expect(views({ raidAtShare: 0.2 })).toBeGreaterThan(usual + 60);
  expect(views({ dayPart: 1.5 })).toBeGreaterThan(1.2 * usual);
  expect(views({ rivalAtShare: 0 })).toBeLessThan(usual);
});

test('[TRF-9] raiders who are greeted in time stay longer', () => {
  const at = 2 * MINUTE;
  const onlineAfter = (kind: 'greeting' | 'feature') =>
    playScript(
      makeAudienceInputs({ scenario: makeScenario({ model: { raidAtShare: 0.1, raidViewers: 800 } }) }),
      at + 2 * MINUTE,
      { ...SCRIPTS.competent, actEveryTicks: 0 },
      makeStage(),
      (stage, tick) => ({ ...stage, acts: tick === at + 20 ? [{ kind, product: -1, topic: null }] : [] }),
    ).onlines.at(-1);
  expect(onlineAfter('greeting')).toBeGreaterThan(1.2 * (onlineAfter('feature') ?? 0));
});
