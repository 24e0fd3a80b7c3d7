import { z } from 'zod';
import { contentIdSchema } from './ids.ts';
import { bilingualSchema } from './language.ts';

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
  /** Named model parameters that differ from the default. */
  model: z.record(z.string(), z.number()),
});
export type Scenario = z.infer<typeof scenarioSchema>;
