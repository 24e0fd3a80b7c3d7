import type { RoomState } from '../model/room.ts';
import type { Segment } from '../model/run-of-show.ts';
import { changeTeam } from './change-partition.ts';

/** The show was planned: by its project when the room opened, and by the team. Channel: team. */
export interface RunOfShowPlanned {
  readonly type: 'runOfShowPlanned';
  readonly segments: readonly Segment[];
}

/** Sets the plan. */
export function applyRunOfShowPlanned(state: RoomState, event: RunOfShowPlanned): RoomState {
  return changeTeam(state, () => ({ runOfShow: event.segments }));
}
