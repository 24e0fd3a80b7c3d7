import { z } from 'zod';
import { type BlendWeights, SOURCES } from '../scoring/blend-sources.ts';
import { contentIdSchema } from './ids.ts';
import { type StaffDuty, staffDutySchema } from './person.ts';
import { freeTextSchema, safeTextSchema } from './safe-text.ts';

/** `practice`: a new crowd for every attempt. `exam`: one crowd for all teams and attempts. */
export const SEED_POLICIES = ['practice', 'exam'] as const;
export const seedPolicySchema = z.enum(SEED_POLICIES);
export type SeedPolicy = z.infer<typeof seedPolicySchema>;

/** `draft`: seen by staff alone. `published`: teams may begin attempts until it is due. `closed`: nobody may begin any more. */
export const ASSIGNMENT_PHASES = ['draft', 'published', 'closed'] as const;
export const assignmentPhaseSchema = z.enum(ASSIGNMENT_PHASES);
export type AssignmentPhase = z.infer<typeof assignmentPhaseSchema>;

/** Most attempts of a team. */
export const MAX_ATTEMPTS = 20;

const percent = z.int().min(0).max(100);

/** Weights of the sources in percent; together 100. */
export const blendWeightsSchema: z.ZodType<BlendWeights> = z
  .strictObject({ auto: percent, mentor: percent, teacher: percent, peers: percent })
  .refine((weights) => blendSum(weights) === 100, 'the weights must sum to 100');

/** An instant as UTC: `2026-11-30T10:00:00.000Z`. */
const instantSchema = z.iso.datetime();

/** What teams are asked to rehearse, by when, and how it is graded. */
export const assignmentContentSchema = z.strictObject({
  title: safeTextSchema(60),
  /** What the teacher adds, in plain text; may be empty. */
  note: freeTextSchema(1_000),
  projectId: contentIdSchema,
  scenarioId: contentIdSchema,
  rubricId: contentIdSchema,
  minutes: z.int().min(1).max(120),
  /** Attempts that each team has. */
  attempts: z.int().min(1).max(MAX_ATTEMPTS),
  seedPolicy: seedPolicySchema,
  dueAt: instantSchema,
  blend: blendWeightsSchema,
  /** Who reviews. */
  raters: z.array(staffDutySchema).max(2),
});
export type AssignmentContent = z.infer<typeof assignmentContentSchema>;

/** Sum of the weights of a blend; 100 in one that may be used. */
export function blendSum(weights: BlendWeights): number {
  return SOURCES.reduce((sum, source) => sum + weights[source], 0);
}

/** Raters whose weight counts though they do not review: such an assignment would wait for a grade that never comes. */
export function weightsWithoutRater({
  blend,
  raters,
}: Pick<AssignmentContent, 'blend' | 'raters'>): readonly StaffDuty[] {
  return staffDutySchema.options.filter((duty) => blend[duty] > 0 && !raters.includes(duty));
}

/** Fields that stay as they are once teams have read the assignment: changing them would make attempts unlike each other. */
export const FIXED_FIELDS = [
  'projectId',
  'scenarioId',
  'rubricId',
  'minutes',
  'seedPolicy',
] as const satisfies readonly (keyof AssignmentContent)[];

/** The first field that a change of a published assignment may not touch; null: the change is fine. */
export function changedFixedField(before: AssignmentContent, after: AssignmentContent): keyof AssignmentContent | null {
  return FIXED_FIELDS.find((field) => before[field] !== after[field]) ?? null;
}
