import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';
/** The show went on air. Channel: public. */
export interface ShowStarted {
  readonly type: 'showStarted';
}

/** Goes on air. */
export function applyShowStarted(state: RoomState, _event: ShowStarted): RoomState {
  return changePublic(state, { phase: 'live' });
}
