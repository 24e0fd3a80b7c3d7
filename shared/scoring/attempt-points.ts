import type { Bilingual } from '../model/language.ts';
import { scoredMetricIdSchema } from '../model/rubric.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { Scorecard, ScoredMetric } from './scorecard.ts';
import { SCORED_METRICS } from './scored-metric-registry.ts';

/** Points that a seat or a skill earned in an attempt, of those that it could have. */
export interface EarnedPoints {
  readonly points: number;
  readonly maxPoints: number;
}
export interface SeatPoints extends EarnedPoints {
  readonly role: Role;
}
/** A skill is what one metric of the rubric measures. */
export interface SkillPoints extends EarnedPoints {
  readonly id: string;
  readonly name: Bilingual;
}

/** What each seat earned: a metric of several seats counts in equal parts for each. Seats of which nothing was measured are left out. Rules: TRV-4. */
export function seatPoints(scorecard: Pick<Scorecard, 'dimensions'>): readonly SeatPoints[] {
  const measured = measuredOf(scorecard).map((metric) => {
    const known = scoredMetricIdSchema.safeParse(metric.id);
    return { ...metric, owners: known.success ? SCORED_METRICS[known.data].owners : [] };
  });
  return ROLES.flatMap((role) => {
    const own = measured.filter(({ owners }) => owners.includes(role));
    if (own.length === 0) return [];
    const sum = (amount: (metric: EarnedPoints) => number) =>
      own.reduce((total, metric) => total + amount(metric) / metric.owners.length, 0);
    return [{ role, points: sum(({ points }) => points), maxPoints: sum(({ maxPoints }) => maxPoints) }];
  });
}

/** What each skill earned, in the order of the rubric. What was not measured is left out. Rules: TRV-4. */
export function skillPoints(scorecard: Pick<Scorecard, 'dimensions'>): readonly SkillPoints[] {
  return measuredOf(scorecard).map(({ id, name, points, maxPoints }) => ({ id, name, points, maxPoints }));
}

function measuredOf({ dimensions }: Pick<Scorecard, 'dimensions'>): readonly (ScoredMetric & EarnedPoints)[] {
  return dimensions.flatMap(({ metrics }) =>
    metrics.flatMap((metric) => (metric.points === null ? [] : [{ ...metric, points: metric.points }])),
  );
}
