import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { lineIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { settlePrompts } from './answer-questions.ts';
import { findChatEntry, unknownLine } from './find-chat-entry.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Says that a chat line needs nobody any more. */
export const markHandledSchema = z.strictObject({ type: z.literal('markHandled'), lineId: lineIdSchema });
export type MarkHandled = z.infer<typeof markHandledSchema>;

/**
 * Settles the line and its prompt without counting it as answered; nothing happens when it is settled. Rejects:
 * room/ended, room/not_live, chat/unknown_line. Rules: CMD-46.
 */
export function decideMarkHandled(state: RoomState, { lineId }: MarkHandled): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const entry = findChatEntry(state, lineId);
  if (entry === undefined) return unknownLine(lineId);
  if (teamOf(state).settled.some((line) => line.lineId === lineId)) return accept();
  const afterMs = state.public.showMs - entry.atMs;
  return accept({ type: 'lineHandled', lineId, afterMs }, ...settlePrompts(state, [lineId]));
}
