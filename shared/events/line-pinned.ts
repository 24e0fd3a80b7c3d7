import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changePublic } from './change-partition.ts';

/** A chat line was put on top of the chat, in the place of the one before. Channel: public. */
export interface LinePinned {
  readonly type: 'linePinned';
  readonly lineId: LineId;
  readonly name: string;
  readonly text: string;
}

/** Shows the line on top; its words stay there when the line itself scrolls out of the state. */
export function applyLinePinned(state: RoomState, { lineId, name, text }: LinePinned, atMs: ShowMs): RoomState {
  return changePublic(state, { pinnedLine: { lineId, name, text, sinceMs: atMs } });
}
