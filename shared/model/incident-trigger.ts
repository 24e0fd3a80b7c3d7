import { z } from 'zod';
import { speechActKindSchema } from './speech-act.ts';

/**
 * When the schedule may let an incident happen; a mentor may let any happen at any time. `time`: whenever its turn
 * comes. `metric`: while a figure of the room is in range. `act`: while what the team did is fresh. `staff`: never by
 * itself.
 */
export const incidentTriggerSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('time') }),
  z.strictObject({
    on: z.literal('metric'),
    metric: z.enum(['online', 'pinnedStock', 'findings', 'linesPerMinute']),
    atLeast: z.number().min(0).optional(),
    atMost: z.number().min(0).optional(),
  }),
  z.strictObject({
    on: z.literal('act'),
    act: z.union([z.enum(['couponRuns', 'flashSaleOpen', 'bagDrawn', 'cardUp']), speechActKindSchema]),
  }),
  z.strictObject({ on: z.literal('staff') }),
]);
export type IncidentTrigger = z.infer<typeof incidentTriggerSchema>;
