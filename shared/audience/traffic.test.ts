import { expect, test } from 'vitest';
import { makeScenario } from '../../tests/support/audience-fixture.ts';
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
