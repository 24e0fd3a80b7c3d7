import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import { BLOCKED_WORD_MAX, MOST_BLOCKED_WORDS, tidyWords } from '../model/blocked-words.ts';
import type { RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { teamOf } from './full-state.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Sets the words whose lines are hidden as they come: the whole list, which takes the place of the one before. */
export const blockWordsSchema = z.strictObject({
  type: z.literal('blockWords'),
  words: z.array(safeTextSchema(BLOCKED_WORD_MAX)).max(MOST_BLOCKED_WORDS),
});
export type BlockWords = z.infer<typeof blockWordsSchema>;

/** Sets the list; nothing happens when it is so already. Rejects: room/ended. Rules: CMD-48. */
export function decideBlockWords(state: RoomState, command: BlockWords): Decision {
  const over = refuseWhenEnded(state);
  if (over !== null) return over;
  const words = tidyWords(command.words);
  return teamOf(state).blockedWords.join('\n') === words.join('\n')
    ? accept()
    : accept({ type: 'wordsBlocked', words });
}
