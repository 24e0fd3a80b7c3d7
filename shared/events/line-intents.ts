import type { LineIntent, PublicState } from '../model/room.ts';
import { appendNewest } from './keep-newest.ts';

/** The intents with some more, of which those of the lines that the chat still shows stay. Rules: ROOM-6. */
export function withIntents(
  intents: readonly LineIntent[],
  more: readonly LineIntent[],
  { chat }: PublicState,
): readonly LineIntent[] {
  return appendNewest(intents, more, chat.length);
}
