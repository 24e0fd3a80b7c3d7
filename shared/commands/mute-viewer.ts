import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { viewerSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Stops a viewer from writing, for a time or, with null, for the rest of the show. */
export const muteViewerSchema = z.strictObject({
  type: z.literal('muteViewer'),
  viewer: viewerSchema,
  durationMs: z.int().min(10_000).max(3_600_000).nullable(),
});
export type MuteViewer = z.infer<typeof muteViewerSchema>;

/**
 * Mutes the author of a recent line from now on; nothing happens when that mute would not last longer than the present
 * one. Rejects: room/ended, room/not_live, chat/unknown_viewer. Rules: CMD-42.
 */
export function decideMuteViewer(state: RoomState, { viewer, durationMs }: MuteViewer): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { chat, mutedViewers, showMs } = state.public;
  if (!chat.some((entry) => entry.viewer === viewer)) return reject(RejectionCode.UnknownViewer, { viewer });
  const present = mutedViewers.find((mute) => mute.viewer === viewer);
  const untilMs = durationMs === null ? null : showMs + durationMs;
  if (present !== undefined && endOf(present.untilMs) >= endOf(untilMs)) return accept();
  return accept({ type: 'viewerMuted', viewer, untilMs });
}

function endOf(untilMs: number | null): number {
  return untilMs ?? Number.POSITIVE_INFINITY;
}
