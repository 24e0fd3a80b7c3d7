import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { viewerSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Lets a muted viewer write again. */
export const unmuteViewerSchema = z.strictObject({ type: z.literal('unmuteViewer'), viewer: viewerSchema });
export type UnmuteViewer = z.infer<typeof unmuteViewerSchema>;

/** Ends the mute; nothing happens when the viewer may write. Rejects: room/ended, room/not_live. Rules: CMD-45. */
export function decideUnmuteViewer(state: RoomState, { viewer }: UnmuteViewer): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const isMuted = state.public.mutedViewers.some((mute) => mute.viewer === viewer);
  return isMuted ? accept({ type: 'viewerUnmuted', viewer }) : accept();
}
