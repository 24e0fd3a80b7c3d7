import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { lineIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findChatEntry, unknownLine } from './find-chat-entry.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Puts a chat line on top of the chat. */
export const pinLineSchema = z.strictObject({ type: z.literal('pinLine'), lineId: lineIdSchema });
export type PinLine = z.infer<typeof pinLineSchema>;

/** Puts the line on top instead of the one before; nothing happens when it is there. Rejects: room/ended, room/not_live, chat/unknown_line, chat/line_hidden. Rules: CMD-44. */
export function decidePinLine(state: RoomState, { lineId }: PinLine): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const entry = findChatEntry(state, lineId);
  if (entry === undefined) return unknownLine(lineId);
  if (entry.isHidden) return reject(RejectionCode.LineHidden, { lineId });
  if (state.public.pinnedLine?.lineId === lineId) return accept();
  return accept({ type: 'linePinned', lineId, name: entry.name, text: entry.text });
}
