import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A chat line was hidden from viewers. Channel: public. */
export interface LineHidden {
  readonly type: 'lineHidden';
  readonly lineId: LineId;
}

/** Marks the line as hidden; the team still reads it. */
export function applyLineHidden(state: RoomState, event: LineHidden): RoomState {
  const chat = state.public.chat.map((entry) => (entry.id === event.lineId ? { ...entry, isHidden: true } : entry));
  return changePublic(state, { chat });
}
