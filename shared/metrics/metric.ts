import type { Bilingual } from '../model/language.ts';

/** Ids of all metrics; tiles, scorecard, exports and documentation share them. */
export type MetricId =
  | 'impressions'
  | 'views'
  | 'viewers'
  | 'peakOnline'
  | 'averageOnline'
  | 'averageWatchSeconds'
  | 'enterRate'
  | 'interactionRate'
  | 'commentRate'
  | 'followRate'
  | 'productExposureRate'
  | 'clickRate'
  | 'clickOrderRate'
  | 'buyersPerViewer'
  | 'orders'
  | 'gmvCents'
  | 'gpmWatchCents'
  | 'gpmShowCents'
  | 'uvValueCents'
  | 'aovCents'
  | 'questionsAsked'
  | 'questionsAnswered'
  | 'medianAnswerSeconds'
  | 'negativeFeedbackRate'
  | 'paidSpendCents'
  | 'paidOrders'
  | 'paidRoi';

/** Kind of number, for formatting: a ratio is in [0, 1], a factor at or above 0. */
export type MetricUnit = 'count' | 'ratio' | 'cents' | 'seconds' | 'factor';

/** A metric's definition as data: shown on hover, in the debrief and in docs/metrics.md. */
export interface MetricDefinition {
  readonly id: MetricId;
  readonly name: Bilingual;
  readonly unit: MetricUnit;
  readonly formula: Bilingual;
  readonly source: string;
}

/** All metrics of a recording, 0 where nothing was there to count. `medianAnswerSeconds` is null when nothing was answered. */
export type MetricValues = Readonly<Record<Exclude<MetricId, 'medianAnswerSeconds'>, number>> & {
  readonly medianAnswerSeconds: number | null;
};
