import { z } from 'zod';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { staffDutySchema } from './person.ts';

/** What a rubric can score. How each is measured: shared/scoring/scored-metric-registry.ts. */
export const scoredMetricIdSchema = z.enum([
  'listedBeforeStart',
  'planFollowed',
  'firstPinSeconds',
  'storyCoverage',
  'demoShare',
  'beatsOnTime',
  'answeredRate',
  'medianAnswerSeconds',
  'greetingsPerTenMinutes',
  'averageWatchSeconds',
  'deadAirShare',
  'hooksPerTenMinutes',
  'clickRate',
  'clickOrderRate',
  'buyersPerViewer',
  'gpmWatchCents',
  'pinnedShare',
  'pinLagSeconds',
  'soldOutPinnedSeconds',
  'findingPoints',
  'fairModeration',
  'incidentResponse',
  'promptsAnsweredShare',
]);
export type ScoredMetricId = z.infer<typeof scoredMetricIdSchema>;

/**
 * Points `[value, share of the points]` of a piecewise linear curve: values strictly ascending, shares in [0, 1] only
 * rising or only falling. Left of the first and right of the last point the share stays. Rules: SCO-1.
 */
export const curveSchema = z
  .array(z.tuple([z.number(), z.number().min(0).max(1)]))
  .min(2)
  .max(12)
  .refine((curve) => isOrdered(curve, ([value], [next]) => value < next), 'values must ascend')
  .refine(
    (curve) => isOrdered(curve, ([, share], [, next]) => share <= next) || isOrdered(curve, ([, a], [, b]) => a >= b),
    'shares must only rise or only fall',
  );
export type Curve = z.infer<typeof curveSchema>;

export const scoredMetricSchema = z.strictObject({
  id: scoredMetricIdSchema,
  maxPoints: z.number().gt(0).max(100),
  curve: curveSchema,
  /** Curve over value ÷ par, used instead as soon as par is known. */
  parCurve: curveSchema.optional(),
});
export type RubricMetric = z.infer<typeof scoredMetricSchema>;

/** What levels 1 to 5 of a dimension look like, in that order. */
const anchorsSchema = z.tuple([bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema, bilingualSchema]);

const dimensionSchema = z
  .strictObject({
    id: z.enum(DIMENSIONS),
    name: bilingualSchema,
    weight: z.number().gt(0).max(100),
    /** Whose grade counts this dimension; empty when people do not judge it. Source: `domain` 6.3. */
    judgedBy: z.array(staffDutySchema).max(2).default([]),
    anchors: anchorsSchema.optional(),
    /** Empty: the dimension is judged by people or not yet measured. */
    metrics: z.array(scoredMetricSchema),
  })
  .refine(
    ({ metrics, weight }) =>
      metrics.length === 0 ||
      isSum(
        metrics.map(({ maxPoints }) => maxPoints),
        weight,
      ),
    {
      path: ['metrics'],
      message: 'maxPoints must sum to the weight',
    },
  )
  .refine(({ judgedBy, anchors }) => judgedBy.length === 0 || anchors !== undefined, {
    path: ['anchors'],
    message: 'a dimension that people judge needs its five anchors',
  });
export type RubricDimension = z.infer<typeof dimensionSchema>;

/** A grading scheme as data: ten dimensions, 100 points. Rules: SCO-1, REV-1. */
export const rubricSchema = z
  .strictObject({ id: contentIdSchema, name: bilingualSchema, dimensions: z.array(dimensionSchema) })
  .refine(
    ({ dimensions }) =>
      isSame(
        dimensions.map(({ id }) => id),
        DIMENSIONS,
      ),
    {
      path: ['dimensions'],
      message: 'must be the ten dimensions in their order',
    },
  )
  .refine(
    ({ dimensions }) =>
      isSum(
        dimensions.map(({ weight }) => weight),
        100,
      ),
    {
      path: ['dimensions'],
      message: 'weights must sum to 100',
    },
  );
export type Rubric = z.infer<typeof rubricSchema>;

function isOrdered<T>(items: readonly T[], holds: (one: T, next: T) => boolean): boolean {
  return items.every((item, index) => {
    const next = items[index + 1];
    return next === undefined || holds(item, next);
  });
}

function isSum(parts: readonly number[], sum: number): boolean {
  return Math.abs(parts.reduce((total, part) => total + part, 0) - sum) < 1e-9;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
