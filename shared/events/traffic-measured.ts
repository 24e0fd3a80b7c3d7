import type { RoomState, TrafficWindow } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** A window of the traffic model closed; told to the team when the scenario opens the glass box. Channel: team. */
export interface TrafficMeasured {
  readonly type: 'trafficMeasured';
  readonly window: TrafficWindow;
}

/** Opens the glass box on the window that just closed. */
export function applyTrafficMeasured(state: RoomState, event: TrafficMeasured): RoomState {
  return changeTeam(state, () => ({ traffic: event.window }));
}
