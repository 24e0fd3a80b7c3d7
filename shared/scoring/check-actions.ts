import type { TeamAction } from '../model/team-review.ts';
import type { ActionCheck } from '../protocol/team-review-contract.ts';
import type { Scorecard, ScoredMetric } from './scorecard.ts';

/** What became of a team's actions, from the scorecard before and the one after them. Rules: TRV-3. */
export function checkActions(
  actions: readonly TeamAction[],
  before: Scorecard | null,
  now: Scorecard | null,
): readonly ActionCheck[] {
  return actions.map(({ text, metricId }) => {
    const [old, fresh] = [metricOf(before, metricId), metricOf(now, metricId)];
    if (old === null || fresh === null || old.value === null || fresh.value === null) return { text, metric: null };
    const gain = (fresh.points ?? 0) - (old.points ?? 0);
    const change = gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same';
    return { text, metric: { name: fresh.name, unit: fresh.unit, before: old.value, now: fresh.value, change } };
  });
}

function metricOf(scorecard: Scorecard | null, id: string | null): ScoredMetric | null {
  const metrics = scorecard?.dimensions.flatMap((dimension) => dimension.metrics) ?? [];
  return metrics.find((metric) => metric.id === id) ?? null;
}
