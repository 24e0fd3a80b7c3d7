import { z } from 'zod';
import { accept, type Decision, type RoomContext } from '../authority/decision.ts';
import type { RoomEvent } from '../events/event.ts';
import { lineIdSchema } from '../model/ids.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { actorRole } from './actor-role.ts';
import { answerQuestions, settlePrompts } from './answer-questions.ts';
import { findChatEntry, unknownLine } from './find-chat-entry.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Answers a chat line in the chat, as the shop. */
export const replyToLineSchema = z.strictObject({
  type: z.literal('replyToLine'),
  lineId: lineIdSchema,
  text: safeTextSchema(200),
});
export type ReplyToLine = z.infer<typeof replyToLineSchema>;

/**
 * Replies in the chat; when the line is an open question, the reply is judged and a right one settles every question of
 * the same topic and product. Rejects: room/ended, room/not_live, chat/unknown_line. Rules: CMD-40, CMD-52.
 */
export function decideReplyToLine(
  state: RoomState,
  command: ReplyToLine,
  actor: Actor,
  context: RoomContext,
): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { lineId, text } = command;
  if (findChatEntry(state, lineId) === undefined) return unknownLine(lineId);
  return accept({ type: 'chatReplied', lineId, role: actorRole(actor), text }, ...answered(state, command, context));
}

function answered(state: RoomState, { lineId, text }: ReplyToLine, context: RoomContext): RoomEvent[] {
  const { openQuestions } = teamOf(state);
  const question = openQuestions.find((candidate) => candidate.lineId === lineId);
  if (question === undefined) return settlePrompts(state, [lineId]);
  const { topic, productId } = question;
  return answerQuestions(state, { by: 'reply', under: question, text, topic, productId }, openQuestions, context);
}
