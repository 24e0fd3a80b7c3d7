import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';
import { withSettled } from './settled-lines.ts';

/** Somebody of the team said that a line needs nobody any more, `afterMs` after it was written. Channel: team. */
export interface LineHandled {
  readonly type: 'lineHandled';
  readonly lineId: LineId;
  readonly afterMs: number;
}

/** Settles the line; an open question closes without counting as answered. Rules: CMD-46. */
export function applyLineHandled(state: RoomState, { lineId, afterMs }: LineHandled): RoomState {
  return changeTeam(state, ({ openQuestions, settled }) => ({
    openQuestions: openQuestions.filter((question) => question.lineId !== lineId),
    settled: withSettled(settled, [{ lineId, by: 'handled', afterMs }]),
  }));
}
