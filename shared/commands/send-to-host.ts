import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { lineIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { findChatEntry, unknownLine } from './find-chat-entry.ts';
import { hostOf, teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Puts a chat line before the host. */
export const sendToHostSchema = z.strictObject({ type: z.literal('sendToHost'), lineId: lineIdSchema });
export type SendToHost = z.infer<typeof sendToHostSchema>;

/** Questions that a host can keep in view. Proposed. */
const PROMPT_LIMIT = 5;

/** Puts the line before the host; nothing happens when it is there. Rejects: room/ended, room/not_live, chat/unknown_line, host/prompts_full. Rules: CMD-43. */
export function decideSendToHost(state: RoomState, { lineId }: SendToHost): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const entry = findChatEntry(state, lineId);
  if (entry === undefined) return unknownLine(lineId);
  const { prompts } = hostOf(state);
  if (prompts.some((prompt) => prompt.lineId === lineId)) return accept();
  if (prompts.length >= PROMPT_LIMIT) return reject(RejectionCode.PromptsFull, { limit: PROMPT_LIMIT });
  const intent = teamOf(state).intents.find((candidate) => candidate.lineId === lineId);
  return accept(
    { type: 'lineForwarded', lineId },
    {
      type: 'hostPrompted',
      prompt: {
        lineId,
        name: entry.name,
        text: entry.text,
        topic: intent?.topic ?? null,
        productId: intent?.productId ?? null,
        sentAtMs: state.public.showMs,
      },
    },
  );
}
