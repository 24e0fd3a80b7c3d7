import { z } from 'zod';
import { scoredMetricIdSchema } from './rubric.ts';
import { freeTextSchema, safeTextSchema } from './safe-text.ts';

/** At most so many things are changed at once. Source: `scoring` page. */
export const MOST_ACTIONS = 3;
const LONGEST_STEP = 2_000;

/** Something the team will do differently; with a metric the next attempt can check it. */
export const teamActionSchema = z.strictObject({
  text: safeTextSchema(200),
  metricId: scoredMetricIdSchema.nullable(),
});
export type TeamAction = z.infer<typeof teamActionSchema>;

const step = freeTextSchema(LONGEST_STEP);

/** The guided debrief in its order: how it felt, what happened, why, and what is done differently. */
export const teamReviewSchema = z.strictObject({
  reactions: step,
  description: step,
  analysis: step,
  actions: z.array(teamActionSchema).max(MOST_ACTIONS).readonly(),
});
export type TeamReview = z.infer<typeof teamReviewSchema>;
