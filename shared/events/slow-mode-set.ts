import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** Viewers wait so many seconds between two lines, or 0: not at all. Channel: public. */
export interface SlowModeSet {
  readonly type: 'slowModeSet';
  readonly seconds: number;
}

/** Sets the wait. */
export function applySlowModeSet(state: RoomState, { seconds }: SlowModeSet): RoomState {
  return changePublic(state, { slowModeS: seconds });
}
