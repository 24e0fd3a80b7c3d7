import type { LineIntent } from '../model/room.ts';
import { appendNewest } from './keep-newest.ts';

/** As many as the chat has lines. */
const KEPT_INTENTS = 200;

/** The intents with some more, of which the newest 200 stay. Rules: ROOM-6. */
export function withIntents(intents: readonly LineIntent[], more: readonly LineIntent[]): readonly LineIntent[] {
  return appendNewest(intents, more, KEPT_INTENTS);
}
