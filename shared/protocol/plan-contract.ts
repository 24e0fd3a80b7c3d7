import { z } from 'zod';
import { commandIdSchema, contentIdSchema, roomIdSchema } from '../model/ids.ts';
import { classParamsSchema } from './class-contract.ts';
import type { WallRefusal } from './wall-contract.ts';

/** The latest moment that can be planned, show milliseconds: longer than any show. */
const LATEST_MS = 6 * 3_600_000;

/**
 * `POST /api/classes/:classId/wall/plans`: an incident for some rooms at a moment of each one's show, or so long from now
 * on its show clock. `actId` is the client's: the same plan sent again has no second effect.
 */
export const planIncidentSchema = z.strictObject({
  actId: commandIdSchema,
  roomIds: z.array(roomIdSchema).min(1).max(60).readonly(),
  incidentId: contentIdSchema,
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at'), showMs: z.int().min(1_000).max(LATEST_MS) }),
    z.strictObject({ kind: z.literal('in'), ms: z.int().min(1_000).max(LATEST_MS) }),
  ]),
});
export type PlanIncident = z.infer<typeof planIncidentSchema>;

/** Parameters of `DELETE /api/classes/:classId/wall/plans/:actId`, which cancels what of a plan is still waiting. */
export const planParamsSchema = z.strictObject({ ...classParamsSchema.shape, actId: commandIdSchema });

/** Answer to a cancellation. */
export interface CancelledPlan {
  /** Rooms in which the incident will not happen; in the others it had. */
  readonly rooms: number;
}

/** A plan on the wall: what is waiting, and what a room refused when its time came. */
export interface PlannedIncident {
  readonly actId: string;
  readonly incidentId: string;
  readonly rooms: readonly {
    readonly roomId: string;
    readonly atMs: number;
    /** Null while it is waiting. */
    readonly refusal: WallRefusal | null;
  }[];
}
