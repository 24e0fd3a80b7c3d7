import { z } from 'zod';
import { giveCueSchema } from '../commands/give-cue.ts';
import { injectIncidentSchema } from '../commands/inject-incident.ts';
import { pauseShowSchema } from '../commands/pause-show.ts';
import { resumeShowSchema } from '../commands/resume-show.ts';
import { commandIdSchema, roomIdSchema } from '../model/ids.ts';
import type { WallRoom } from '../wall/wall-room.ts';
import type { PlannedIncident } from './plan-contract.ts';
import type { PlanProblemCode } from './plan-problem-text.ts';
import type { BriefIncident } from './room-brief.ts';
import type { Refusal } from './socket-events.ts';

/** `GET /api/classes/:classId/wall`: the open rooms of the class's teams, asked for every second. */
export interface Wall {
  readonly className: string;
  readonly rooms: readonly WallRoom[];
  /** Incidents to come, and refused ones of shows that still run; the earliest first. */
  readonly plans: readonly PlannedIncident[];
}

/** `GET /api/classes/:classId/wall/incidents`: what the staff can let happen. */
export type WallIncidents = readonly BriefIncident[];

/** Rooms that one act may be for. */
export const MAX_WALL_ROOMS = 60;

/**
 * `POST /api/classes/:classId/wall/acts`: one command of the staff for some rooms of the class. `actId` is the client's:
 * the same act sent again has no second effect.
 */
export const wallActSchema = z.strictObject({
  actId: commandIdSchema,
  roomIds: z.array(roomIdSchema).min(1).max(MAX_WALL_ROOMS).readonly(),
  command: z.discriminatedUnion('type', [injectIncidentSchema, giveCueSchema, pauseShowSchema, resumeShowSchema]),
});
export type WallAct = z.infer<typeof wallActSchema>;

/** Why a room did not do what it was asked to. */
export interface WallRefusal {
  readonly code: Refusal['code'] | PlanProblemCode;
  readonly params: Refusal['params'];
}

/** What each room answered, in the order asked; `refusal` null: done and saved. */
export interface WallActAnswer {
  readonly outcomes: readonly {
    readonly roomId: string;
    readonly refusal: WallRefusal | null;
  }[];
}
