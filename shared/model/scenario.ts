import { z } from 'zod';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';

/** Least time between two scheduled incidents, seconds. Source: domain 4.2. */
export const INCIDENT_GAP_S = { training: 90, exam: 45 } as const;
/** Show time for which `perRole` is promised, seconds. Source: domain 4.2. */
export const INCIDENT_SPAN_S = 1_200;
/** No incident is scheduled so early, seconds. Source: domain 4.2. */
export const INCIDENT_LEAD_S = 60;
/** Nor so late that the show ends before its time, seconds. Proposed. */
export const INCIDENT_TAIL_S = 60;
const SEATS = 5;
const USABLE_S = INCIDENT_SPAN_S - INCIDENT_LEAD_S - INCIDENT_TAIL_S;

/**
 * Incidents that happen by themselves. Level 1: announced. 2: unannounced. 3: two at a time. `perRole`: how many each
 * seat owns in twenty minutes.
 */
export const incidentPlanSchema = z
  .strictObject({
    level: z.int().min(1).max(3),
    mode: z.enum(['training', 'exam']),
    perRole: z.int().min(1).max(5),
    /** Ids of the catalogue, at least one that each seat owns. */
    pool: z.array(contentIdSchema).min(SEATS).max(40).readonly(),
  })
  .refine(({ mode, perRole }) => USABLE_S / (perRole * SEATS) >= INCIDENT_GAP_S[mode], {
    path: ['perRole'],
    message: 'is more than fits between the gaps of this mode',
  });
export type IncidentPlan = z.infer<typeof incidentPlanSchema>;

/** The audience side of a rehearsal. Model overrides name parameters of `shared/audience/audience-model.ts`. */
export const scenarioSchema = z.strictObject({
  id: contentIdSchema,
  name: bilingualSchema,
  about: bilingualSchema,
  /** Place in the list of scenarios; the first is the default. */
  order: z.int().min(1).max(1_000),
  /** Durations offered, in minutes; the first is the default. */
  minutes: z.array(z.int().min(1).max(120)).min(1),
  /** The crowd that every rehearsal of this scenario meets, as exams need it; null draws another for each. */
  crowdSeed: z.int().min(0).max(0xffff_ffff).nullable(),
  /** Traffic tier at the start, index into the ladder of `domain` 2.2. */
  startTier: z.int().min(0).max(7),
  maxTier: z.int().min(0).max(7),
  leaning: z.enum(['commerce', 'entertainment']),
  /** Companions that keep a weak room from emptying, 0 in exams. */
  companions: z.int().min(0).max(50),
  /** Overrides of persona shares, by persona id; the rest keeps its share and all are normalised. */
  mix: z.record(contentIdSchema, z.number().min(0).max(1)),
  /** May the operator see the windows of the traffic model while live. */
  glassBox: z.boolean(),
  /** Incidents that the schedule brings; absent: only those that a mentor injects. */
  incidents: incidentPlanSchema.optional(),
  /** Named model parameters that differ from the default. */
  model: z.record(z.string(), z.number()),
});
export type Scenario = z.infer<typeof scenarioSchema>;
