import { must } from '../lib/assert.ts';
import type { HostSeatState, RoomState, TeamState } from '../model/room.ts';

/** The team's partition; decisions are taken on the full state, never on a projection. */
export function teamOf(state: RoomState): TeamState {
  return must(state.team, 'decisions need the team partition');
}

/** The partition of the host's seat; decisions are taken on the full state, never on a projection. */
export function hostOf(state: RoomState): HostSeatState {
  return must(state.host, 'decisions need the host partition');
}
