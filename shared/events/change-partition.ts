import type { HostSeatState, PublicState, RoomState, StaffState, TeamState } from '../model/room.ts';
import { copyPublic, copyTeam, withPublic, withTeam } from './copy-partition.ts';

/** The state with some public fields replaced. */
export function changePublic(state: RoomState, fields: Partial<PublicState>): RoomState {
  return withPublic(state, Object.assign(copyPublic(state.public), fields));
}

/** The state with some team fields replaced; unchanged for a viewpoint without the team's partition. */
export function changeTeam(state: RoomState, change: (team: TeamState) => Partial<TeamState>): RoomState {
  return state.team === null ? state : withTeam(state, Object.assign(copyTeam(state.team), change(state.team)));
}

/** The state with some fields of the host's seat replaced; unchanged for a viewpoint without that partition. */
export function changeHost(state: RoomState, change: (host: HostSeatState) => Partial<HostSeatState>): RoomState {
  return state.host === null ? state : { ...state, host: { ...state.host, ...change(state.host) } };
}

/** The state with some staff fields replaced; unchanged for a viewpoint without the staff's partition. */
export function changeStaff(state: RoomState, change: (staff: StaffState) => Partial<StaffState>): RoomState {
  return state.staff === null ? state : { ...state, staff: { ...state.staff, ...change(state.staff) } };
}
