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
    const known = fresh ?? old;
    if (known === null) return { text, metric: null };
    const values = { before: old?.value ?? null, now: fresh?.value ?? null };
    return { text, metric: { name: known.name, unit: known.unit, ...values, change: changeOf(old, fresh) } };
  });
}

/** Without points of both there is nothing to compare: a value in the hands of a bot is nobody's gain. */
function changeOf(old: ScoredMetric | null, fresh: ScoredMetric | null): NonNullable<ActionCheck['metric']>['change'] {
  const [before, now] = [old?.points ?? null, fresh?.points ?? null];
  if (before === null || now === null) return 'unknown';
  return now > before ? 'better' : now < before ? 'worse' : 'same';
}

function metricOf(scorecard: Scorecard | null, id: string | null): ScoredMetric | null {
  const metrics = scorecard?.dimensions.flatMap((dimension) => dimension.metrics) ?? [];
  return metrics.find((metric) => metric.id === id) ?? null;
}
