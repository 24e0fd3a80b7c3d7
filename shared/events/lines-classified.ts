import type { LineIntent, RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';
import { withIntents } from './line-intents.ts';

/** What the lines of an incident want; they ask nothing that the answer key could judge. Channel: team. */
export interface LinesClassified {
  readonly type: 'linesClassified';
  readonly intents: readonly LineIntent[];
}

/** Adds the intents for the moderator's groups. */
export function applyLinesClassified(state: RoomState, event: LinesClassified): RoomState {
  return changeTeam(state, ({ intents }) => ({ intents: withIntents(intents, event.intents, state.public) }));
}
