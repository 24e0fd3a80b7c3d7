import type { QueueItem, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changePublic } from './change-partition.ts';

/** The room opened with its queue. Channel: public. */
export interface RoomOpened {
  readonly type: 'roomOpened';
  readonly plannedMs: ShowMs;
  readonly queue: readonly QueueItem[];
}

/** Fills the queue and sets the planned duration. */
export function applyRoomOpened(state: RoomState, event: RoomOpened): RoomState {
  return changePublic(state, { plannedMs: event.plannedMs, queue: event.queue });
}
