import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Takes the line on top of the chat away. */
export const unpinLineSchema = z.strictObject({ type: z.literal('unpinLine') });
export type UnpinLine = z.infer<typeof unpinLineSchema>;

/** Takes the line away; nothing happens when there is none. Rejects: room/ended, room/not_live. Rules: CMD-44. */
export function decideUnpinLine(state: RoomState): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { pinnedLine } = state.public;
  return pinnedLine === null ? accept() : accept({ type: 'lineUnpinned', lineId: pinnedLine.lineId });
}
