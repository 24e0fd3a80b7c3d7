import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { lineIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findChatEntry, unknownLine } from './find-chat-entry.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Hides a chat line from viewers. */
export const hideLineSchema = z.strictObject({ type: z.literal('hideLine'), lineId: lineIdSchema });
export type HideLine = z.infer<typeof hideLineSchema>;

/** Hides the line from viewers, and takes it from the top of the chat; nothing happens when it is hidden. Rejects: room/ended, room/not_live, chat/unknown_line. Rules: CMD-41. */
export function decideHideLine(state: RoomState, { lineId }: HideLine): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const entry = findChatEntry(state, lineId);
  if (entry === undefined) return unknownLine(lineId);
  if (entry.isHidden) return accept();
  return state.public.pinnedLine?.lineId === lineId
    ? accept({ type: 'lineUnpinned', lineId }, { type: 'lineHidden', lineId })
    : accept({ type: 'lineHidden', lineId });
}
