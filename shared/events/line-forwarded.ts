import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** A chat line was put before the host. Channel: team. */
export interface LineForwarded {
  readonly type: 'lineForwarded';
  readonly lineId: LineId;
}

/** Marks the question as sent to the host. */
export function applyLineForwarded(state: RoomState, event: LineForwarded): RoomState {
  return changeTeam(state, ({ openQuestions }) => ({
    openQuestions: openQuestions.map((question) =>
      question.lineId === event.lineId ? { ...question, isSentToHost: true } : question,
    ),
  }));
}
