import type { TrafficWindow } from '../model/room.ts';
import type { Scenario } from '../model/scenario.ts';
import { log2 } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';
import { Counter } from './tally.ts';
import { FACTORS, type Factor, stageWeights } from './traffic-ladder.ts';

/** A factor moves the score by at most this many doublings. Source: `domain` 2.2. */
const DOUBLINGS_MAX = 2;

/** Counters of one window at their places, and the mean price of what was listed, cents. */
export interface WindowFacts {
  readonly index: number;
  readonly counters: Float64Array;
  readonly meanPriceCents: number;
}

type Contribution = TrafficWindow['contributions'][number];

/**
 * Contributions to the score of a window. Values are mixed with `priorViews` views of a benchmark room, so that a window
 * with a handful of views says little. The score is the sum of the points in this order.
 */
export function windowContributions(
  model: AudienceModel,
  leaning: Scenario['leaning'],
  { index, counters, meanPriceCents }: WindowFacts,
): Contribution[] {
  const views = counters[Counter.views];
  const prior = model.priorViews;
  const perView = (amount: number, bench: number) => (amount + prior * bench) / (views + prior);
  const priorExposures = prior;
  const gpmBench = model.benchConversion * meanPriceCents * 1_000;
  const weights = stageWeights(index, leaning);
  const measured: Readonly<Record<Factor, readonly [value: number, bench: number]>> = {
    stay: [perView(counters[Counter.watchMs] / 1_000, model.benchStayS), model.benchStayS],
    interaction: [perView(counters[Counter.interactors], model.benchInteraction), model.benchInteraction],
    follow: [perView(counters[Counter.follows], model.benchFollow), model.benchFollow],
    click: [
      (counters[Counter.clicks] + priorExposures * model.benchClick) / (counters[Counter.exposures] + priorExposures),
      model.benchClick,
    ],
    conversion: [perView(counters[Counter.orders], model.benchConversion), model.benchConversion],
    gpm: [perView(counters[Counter.gmvCents] * 1_000, gpmBench), gpmBench],
  };
  const contributions: Contribution[] = FACTORS.map((factor) => {
    const [value, bench] = measured[factor];
    const weight = weights[factor];
    const doublings = bench === 0 ? 0 : log2(value / bench);
    return {
      factor,
      value,
      bench,
      weight,
      points: weight * Math.max(-DOUBLINGS_MAX, Math.min(DOUBLINGS_MAX, doublings)),
    };
  });
  const negative = perView(counters[Counter.reports], 0);
  contributions.push({
    factor: 'negative',
    value: negative,
    bench: model.benchNegative,
    weight: model.negativeWeight,
    points: 0 - model.negativeWeight * log2(1 + negative / model.benchNegative),
  });
  return contributions;
}
