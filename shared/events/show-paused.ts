import type { PauseReason, RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The show clock stopped. Channel: public. */
export interface ShowPaused {
  readonly type: 'showPaused';
  readonly reason: PauseReason;
}

/** Stops the clock and remembers why. */
export function applyShowPaused(state: RoomState, event: ShowPaused): RoomState {
  return changePublic(state, { phase: 'paused', pauseReason: event.reason });
}
