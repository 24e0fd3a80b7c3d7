import type { Bilingual } from '../model/language.ts';
import { scoredMetricIdSchema } from '../model/rubric.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { Scorecard, ScoredDimension, ScoredMetric } from './scorecard.ts';
import { seatShares } from './seat-shares.ts';

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

/** What each seat earned in the dimensions that were scored. Seats of which nothing was measured are left out. Rules: TRV-4. */
export function seatPoints({ dimensions }: Pick<Scorecard, 'dimensions'>): readonly SeatPoints[] {
  const measured = measuredOf(dimensions.filter(({ points }) => points !== null)).flatMap((metric) => {
    const known = scoredMetricIdSchema.safeParse(metric.id);
    return known.success ? [{ ...metric, id: known.data }] : [];
  });
  const points = seatShares(Object.fromEntries(measured.map((metric) => [metric.id, metric.points])));
  const most = seatShares(Object.fromEntries(measured.map((metric) => [metric.id, metric.maxPoints])));
  return ROLES.filter((role) => most[role] > 0).map((role) => ({ role, points: points[role], maxPoints: most[role] }));
}

/** What each skill earned, in the order of the rubric. What was not measured is left out. Rules: TRV-4. */
export function skillPoints({ dimensions }: Pick<Scorecard, 'dimensions'>): readonly SkillPoints[] {
  return measuredOf(dimensions).map(({ id, name, points, maxPoints }) => ({ id, name, points, maxPoints }));
}

function measuredOf(dimensions: readonly ScoredDimension[]): readonly (ScoredMetric & EarnedPoints)[] {
  return dimensions.flatMap(({ metrics }) =>
    metrics.flatMap((metric) => (metric.points === null ? [] : [{ ...metric, points: metric.points }])),
  );
}
