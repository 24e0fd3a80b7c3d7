import type { EndReason, RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** The show is over. Channel: public. */
export interface ShowEnded {
  readonly type: 'showEnded';
  readonly reason: EndReason;
}

/** Ends the show; everything else stays as it was at the end. */
export function applyShowEnded(state: RoomState, event: ShowEnded): RoomState {
  return changePublic(state, { phase: 'ended', pauseReason: null, endReason: event.reason });
}
