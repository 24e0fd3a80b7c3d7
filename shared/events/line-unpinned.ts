import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The line on top of the chat was taken away. Channel: public. */
export interface LineUnpinned {
  readonly type: 'lineUnpinned';
  readonly lineId: LineId;
}

/** Takes the line away. */
export function applyLineUnpinned(state: RoomState, _event: LineUnpinned): RoomState {
  return changePublic(state, { pinnedLine: null });
}
