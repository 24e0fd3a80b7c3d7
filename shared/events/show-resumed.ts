import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';
/** The show clock runs again. Channel: public. */
export interface ShowResumed {
  readonly type: 'showResumed';
}

/** Lets the clock run again. */
export function applyShowResumed(state: RoomState, _event: ShowResumed): RoomState {
  return changePublic(state, { phase: 'live', pauseReason: null });
}
