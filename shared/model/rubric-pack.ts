import { z } from 'zod';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';
import { staffDutySchema } from './person.ts';
import { type Rubric, rubricSchema, scoredMetricSchema } from './rubric.ts';

/** The rubric by which a show is scored that names no other, and that others extend. */
export const DEFAULT_RUBRIC_ID = 'default';

/**
 * A rubric that says only in what it differs from the default one: weights of all ten dimensions, and where it wants
 * them other metrics and other judges. Without own metrics a dimension keeps those of the default, scaled to its weight.
 */
const derivedPackSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  extends: z.literal(DEFAULT_RUBRIC_ID),
  dimensions: z.array(
    z.strictObject({
      id: z.enum(DIMENSIONS),
      weight: z.number().gt(0).max(100),
      judgedBy: z.array(staffDutySchema).max(2).optional(),
      metrics: z.array(scoredMetricSchema).optional(),
    }),
  ),
});

/** A rubric as it stands in a file: whole, or extending the default one. */
export type RubricPack = Rubric | z.infer<typeof derivedPackSchema>;

/** What a rubric file is held against: `extends` makes it a derived one. */
export function rubricPackSchema(value: unknown): z.ZodType<RubricPack> {
  return typeof value === 'object' && value !== null && 'extends' in value ? derivedPackSchema : rubricSchema;
}

/** What a derived pack and its base make, to be checked as every rubric is. Dimensions that the base lacks are left out. */
export function wholeRubric(pack: RubricPack, base: Rubric | null): unknown {
  if (!('extends' in pack)) return pack;
  const { extends: _, dimensions, ...rest } = pack;
  return {
    ...rest,
    dimensions: dimensions.flatMap(({ id, weight, judgedBy, metrics }) => {
      const origin = base?.dimensions.find((one) => one.id === id);
      if (origin === undefined) return [];
      const scaled = origin.metrics.map((metric) => ({
        ...metric,
        maxPoints: (metric.maxPoints * weight) / origin.weight,
      }));
      return [{ ...origin, weight, judgedBy: judgedBy ?? origin.judgedBy, metrics: metrics ?? scaled }];
    }),
  };
}
