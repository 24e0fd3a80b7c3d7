import type { AudienceCounters } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import type { MetricValues } from './metric.ts';

/** The counts that all metrics are made of. */
export interface MetricCounts {
  readonly counters: AudienceCounters;
  readonly peakOnline: number;
  readonly showMs: ShowMs;
  readonly questionsAnswered: number;
  readonly medianAnswerSeconds: number | null;
}

/** Metrics from counts, the one place where they are divided. A division by nothing gives 0. Rules: MET-1, MET-2. */
export function deriveMetrics({ counters, peakOnline, showMs, ...answers }: MetricCounts): MetricValues {
  const { impressions, views, viewers, watchMs, gmvCents, orders, clicks } = counters;
  return {
    impressions,
    views,
    viewers,
    peakOnline,
    averageOnline: ratio(watchMs, showMs),
    averageWatchSeconds: ratio(watchMs, viewers) / 1_000,
    enterRate: ratio(views, impressions),
    interactionRate: ratio(counters.interactors, viewers),
    commentRate: ratio(counters.commenters, viewers),
    followRate: ratio(counters.follows, viewers),
    productExposureRate: ratio(counters.exposedViewers, viewers),
    clickRate: ratio(clicks, counters.exposures),
    clickOrderRate: ratio(orders, clicks),
    buyersPerViewer: ratio(counters.buyers, viewers),
    orders,
    gmvCents,
    gpmWatchCents: Math.round(ratio(gmvCents * 1_000, views)),
    gpmShowCents: Math.round(ratio(gmvCents * 1_000, impressions)),
    uvValueCents: Math.round(ratio(gmvCents, viewers)),
    aovCents: Math.round(ratio(gmvCents, orders)),
    questionsAsked: counters.questions,
    questionsAnswered: answers.questionsAnswered,
    medianAnswerSeconds: answers.medianAnswerSeconds,
    negativeFeedbackRate: ratio(counters.reports, viewers),
    paidSpendCents: counters.paidSpendCents,
    paidOrders: counters.paidOrders,
    paidRoi: ratio(counters.paidGmvCents, counters.paidSpendCents),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
