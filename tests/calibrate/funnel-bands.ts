import type { BotLevel } from '#shared/bots/bot-contract.ts';
import type { MetricValues } from '#shared/metrics/metric.ts';

/** A metric of the funnel with the values between which a team of each level must lie. Source: domain 1.3. */
export interface FunnelBand {
  readonly name: string;
  readonly value: (metrics: MetricValues) => number;
  /** The columns "novice", "pass" to "good", "good" to "excellent" (its upper end). */
  readonly bands: Readonly<Record<BotLevel, readonly [low: number, high: number]>>;
}

/** Order value of the goods that the money bands of domain 1.3 were written for. */
const BAND_AOV_CENTS = 7_900;

function band(
  name: string,
  value: FunnelBand['value'],
  novice: readonly [number, number],
  [pass, good, excellent]: readonly [number, number, number],
): FunnelBand {
  const [low, high] = [Math.min(pass, good), Math.max(pass, good)];
  const [lowBest, highBest] = [Math.min(good, excellent), Math.max(good, excellent)];
  return { name, value, bands: { novice, competent: [low, high], expert: [lowBest, highBest] } };
}

/**
 * The twelve metrics of the funnel. Fan groups are not simulated; value per viewer is watch GPM again. Where domain 1.3
 * gives a threshold without an end (interaction "15 %+", questions answered, negative feedback), "excellent" is open.
 */
export const FUNNEL_BANDS: readonly FunnelBand[] = [
  band('enter rate', (m) => m.enterRate, [0.04, 0.08], [0.1, 0.15, 0.3]),
  band('mean stay, s', (m) => m.averageWatchSeconds, [30, 45], [60, 90, 200]),
  band('interaction', (m) => m.interactionRate, [0.02, 0.04], [0.06, 0.1, 1]),
  band('comments', (m) => m.commentRate, [0.005, 0.01], [0.015, 0.03, 0.05]),
  band('follows', (m) => m.followRate, [0.005, 0.01], [0.02, 0.035, 0.05]),
  band('exposure', (m) => m.productExposureRate, [0.45, 0.6], [0.7, 0.8, 0.9]),
  band('click rate', (m) => m.clickRate, [0.04, 0.07], [0.1, 0.15, 0.2]),
  band('click to order', (m) => m.clickOrderRate, [0.04, 0.07], [0.1, 0.14, 0.2]),
  band('buyers per viewer', (m) => m.buyersPerViewer, [0.002, 0.005], [0.01, 0.02, 0.04]),
  band('watch GPM at AOV ¥79, ¥', gpmAtBandAov, [200, 400], [800, 1_600, 3_000]),
  band('questions answered', (m) => m.questionsAnswered / Math.max(1, m.questionsAsked), [0, 0.4], [0.6, 0.8, 1]),
  band('negative feedback', (m) => m.negativeFeedbackRate, [0.01, 1], [0.005, 0.003, 0]),
];

function gpmAtBandAov({ gpmWatchCents, aovCents }: MetricValues): number {
  return aovCents === 0 ? 0 : (gpmWatchCents * BAND_AOV_CENTS) / aovCents / 100;
}
