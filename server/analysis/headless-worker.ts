import { measureRecording } from '#shared/metrics/measure-recording.ts';
import type { MetricValues } from '#shared/metrics/metric.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import type { ForecastRun } from '#shared/scoring/make-forecast.ts';
import { deadAirOf } from '#shared/scoring/measure-rhythm.ts';
import { gmvByMinute } from '#shared/scoring/par-pace.ts';
import { readShow } from '#shared/scoring/read-show.ts';
import { shippedContent } from '../content/shipped-content.ts';
import { type HeadlessPlan, runHeadless } from './run-headless.ts';

/** What is kept of a headless show. */
export interface HeadlessOutcome extends Omit<ForecastRun, 'gmvCents'> {
  readonly metrics: MetricValues;
  /** GMV since the start at the end of each minute, cents. */
  readonly gmvCentsByMinute: readonly number[];
}

/** Worker entry: plays one headless show and returns what came of it. */
export default async function playHeadless(plan: HeadlessPlan): Promise<HeadlessOutcome> {
  const { recording } = runHeadless(plan, shippedContent());
  const show = readShow(recording);
  return {
    metrics: measureRecording(recording),
    gmvCentsByMinute: gmvByMinute(showSeries(recording.entries)),
    liveMs: show.liveMs,
    deadAir: deadAirOf(show).map(({ fromMs, ms }) => ({ fromMs, ms })),
    soldOut: show.stockOuts,
  };
}
