import { type ScoredMetricId, scoredMetricIdSchema } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { SCORED_METRICS } from '../scoring/scored-metric-registry.ts';

/** Points of 100 that each scored metric fell short of; what was not measured is left out. */
export type MetricLosses = Readonly<Partial<Record<ScoredMetricId, number>>>;

/** What each metric cost a scorecard. Pure; empty where nothing was scored. Rules: EXS-4. */
export function metricLosses({ dimensions, scoredMax }: Pick<Scorecard, 'dimensions' | 'scoredMax'>): MetricLosses {
  const losses: Partial<Record<ScoredMetricId, number>> = {};
  for (const { points: scored, metrics } of dimensions) {
    if (scored === null) continue;
    for (const { id, points, maxPoints } of metrics) {
      const known = scoredMetricIdSchema.safeParse(id);
      if (points !== null && known.success) losses[known.data] = ((maxPoints - points) / scoredMax) * 100;
    }
  }
  return losses;
}

/** Mean over the futures in which a metric was measured; empty for none. */
export function meanLosses(all: readonly MetricLosses[]): MetricLosses {
  const mean: Partial<Record<ScoredMetricId, number>> = {};
  for (const id of scoredMetricIdSchema.options) {
    const values = all.flatMap((losses) => losses[id] ?? []);
    if (values.length > 0) mean[id] = values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  return mean;
}

/** The metric whose loss grew most from one place to a later one, of those measured in both; null where none grew. Ties go to the first. */
export function costliestMetric(before: MetricLosses, after: MetricLosses): ScoredMetricId | null {
  let worst: ScoredMetricId | null = null;
  let most = 0;
  for (const id of scoredMetricIdSchema.options) {
    const [was, is] = [before[id], after[id]];
    if (was === undefined || is === undefined || is - was <= most) continue;
    most = is - was;
    worst = id;
  }
  return worst;
}

/** Seats that own a metric. */
export function ownersOf(metric: ScoredMetricId): readonly Role[] {
  return SCORED_METRICS[metric].owners;
}
