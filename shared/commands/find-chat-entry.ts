import { type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { LineId } from '../model/ids.ts';
import type { ChatEntry, RoomState } from '../model/room.ts';

/** A line that is still in the state, or undefined. */
export function findChatEntry(state: RoomState, lineId: LineId): ChatEntry | undefined {
  return state.public.chat.find((entry) => entry.id === lineId);
}

/** Refusal of a line that never was or has scrolled out of the state. */
export function unknownLine(lineId: LineId): Decision {
  return reject(RejectionCode.UnknownLine, { lineId });
}
