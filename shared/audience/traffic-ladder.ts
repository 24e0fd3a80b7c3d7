import type { Scenario } from '../model/scenario.ts';

/** Online that opens the next tier, per tier. Source: `domain` 2.2. */
export const TIER_ONLINE: readonly number[] = [20, 50, 100, 250, 600, 1_000, 1_500, 2_000];

/** Impressions per minute that a room of the tier gets at multiplier 1. Source: `domain` 2.2. */
export const TIER_IMPRESSIONS: readonly number[] = [125, 310, 625, 1_560, 3_750, 6_250, 9_400, 12_500];

/** Factors of the window score in the order of the glass box; negative feedback is subtracted. */
export const FACTORS = ['stay', 'interaction', 'follow', 'click', 'conversion', 'gpm'] as const;
export type Factor = (typeof FACTORS)[number];

type Weights = Readonly<Record<Factor, number>>;

function weights(
  stay: number,
  interaction: number,
  follow: number,
  click: number,
  conversion: number,
  gpm: number,
): Weights {
  return { stay, interaction, follow, click, conversion, gpm };
}

const FIRST_WINDOW = weights(0.35, 0.3, 0.05, 0.15, 0.1, 0.05);
const EARLY_WINDOWS = weights(0.25, 0.15, 0.05, 0.2, 0.2, 0.15);
const LATER_WINDOWS: Readonly<Record<Scenario['leaning'], Weights>> = {
  commerce: weights(0.2, 0.08, 0.05, 0.2, 0.17, 0.3),
  entertainment: weights(0.3, 0.25, 0.1, 0.1, 0.1, 0.15),
};

/** Weights of the factors in window `index` (0-based); they sum to 1. Source: `domain` 2.2. */
export function stageWeights(index: number, leaning: Scenario['leaning']): Weights {
  if (index === 0) return FIRST_WINDOW;
  return index <= 2 ? EARLY_WINDOWS : LATER_WINDOWS[leaning];
}

/** Multiplier of the impressions of the next window by percentile among the peers. Source: `domain` 2.2. */
export function multiplierOf(percentile: number): number {
  if (percentile >= 0.85) return 1.6;
  if (percentile >= 0.65) return 1.25;
  if (percentile >= 0.4) return 1;
  return percentile >= 0.2 ? 0.75 : 0.5;
}
