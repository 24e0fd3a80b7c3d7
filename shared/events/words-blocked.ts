import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** Lines with these words are hidden as they come. Channel: team: viewers need not know what they may not write. */
export interface WordsBlocked {
  readonly type: 'wordsBlocked';
  readonly words: readonly string[];
}

/** Sets the list. */
export function applyWordsBlocked(state: RoomState, { words }: WordsBlocked): RoomState {
  return changeTeam(state, () => ({ blockedWords: words }));
}
