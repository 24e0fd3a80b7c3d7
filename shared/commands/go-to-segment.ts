import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { contentIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { runOfShowOf } from '../model/room-plan.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Calls a segment of the plan: what comes now, forward or back. */
export const goToSegmentSchema = z.strictObject({ type: z.literal('goToSegment'), segmentId: contentIdSchema });
export type GoToSegment = z.infer<typeof goToSegmentSchema>;

/**
 * Starts the segment; nothing happens while it runs. Rejects: room/ended, room/not_live, segment/not_in_plan.
 * Rules: CMD-26.
 */
export function decideGoToSegment(state: RoomState, { segmentId }: GoToSegment, { header }: RoomContext): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const plan = runOfShowOf(state, header.project);
  if (!plan.some(({ id }) => id === segmentId)) return reject(RejectionCode.SegmentNotInPlan, { count: plan.length });
  return teamOf(state).segment?.segmentId === segmentId ? accept() : accept({ type: 'segmentStarted', segmentId });
}
