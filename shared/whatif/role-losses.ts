import { scoredMetricIdSchema } from '../model/rubric.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { SCORED_METRICS } from '../scoring/scored-metric-registry.ts';

/** Points of 100 that the metrics of each seat fell short of; a metric of several seats counts in equal parts for each. */
export type RoleLosses = Readonly<Record<Role, number>>;

/** What each seat's metrics cost a scorecard. What was not measured costs nothing. Pure; all 0 where nothing was scored. Rules: EXS-4. */
export function roleLosses({ dimensions, scoredMax }: Pick<Scorecard, 'dimensions' | 'scoredMax'>): RoleLosses {
  const losses: Record<Role, number> = { host: 0, assistant: 0, operator: 0, moderator: 0, director: 0 };
  for (const { points: scored, metrics } of dimensions) {
    if (scored === null) continue;
    for (const { id, points, maxPoints } of metrics) {
      const known = scoredMetricIdSchema.safeParse(id);
      if (points === null || !known.success) continue;
      const { owners } = SCORED_METRICS[known.data];
      for (const role of owners) losses[role] += ((maxPoints - points) / owners.length / scoredMax) * 100;
    }
  }
  return losses;
}

/** Mean over futures; all 0 for none. */
export function meanLosses(all: readonly RoleLosses[]): RoleLosses {
  const mean = (role: Role) => all.reduce((sum, losses) => sum + losses[role], 0) / Math.max(1, all.length);
  return {
    host: mean('host'),
    assistant: mean('assistant'),
    operator: mean('operator'),
    moderator: mean('moderator'),
    director: mean('director'),
  };
}

/** The seat whose losses grew most from one place to a later one; null where none grew. Ties go to the first seat. */
export function costliestRole(before: RoleLosses, after: RoleLosses): Role | null {
  let worst: Role | null = null;
  for (const role of ROLES) {
    const growth = after[role] - before[role];
    if (growth > 0 && (worst === null || growth > after[worst] - before[worst])) worst = role;
  }
  return worst;
}
