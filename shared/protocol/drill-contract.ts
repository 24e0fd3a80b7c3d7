import { z } from 'zod';
import type { Drill } from '../model/recording.ts';
import { type Role, roleSchema } from '../model/seat.ts';

/** `POST /api/rehearsals/:roomId/drills`: tries a moment again, in one seat. */
export const openDrillSchema = z.strictObject({ momentMs: z.int().min(0).max(7_200_000), role: roleSchema });
export type OpenDrill = z.infer<typeof openDrillSchema>;

/** The room of the drill: paused until whoever sits down goes on. */
export interface OpenedDrill {
  readonly roomId: string;
}

/** Expected total scores of the whole show at the end of the stretch, points of 100. */
export interface DrillScores {
  /** As it was played the first time. */
  readonly recorded: number;
  /** As it was played in the drill. */
  readonly drill: number;
  /** When a competent team plays the stretch. */
  readonly best: number;
}

/** `GET /api/rehearsals/:roomId/drill` of a drill that has ended. */
export interface DrillStatus {
  readonly phase: 'running' | 'done' | 'failed';
  readonly drill: Drill;
  readonly role: Role | null;
  readonly scores: DrillScores | null;
  /** Within three points of what a competent team reaches. Source: `scoring` page. */
  readonly isPassed: boolean | null;
}
