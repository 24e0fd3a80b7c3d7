import type { Project } from './project.ts';
import type { RoomState } from './room.ts';
import type { Segment } from './run-of-show.ts';

/**
 * The run-of-show that a room follows: its own; the project's where the room has none, as in journals from before rooms
 * had plans and in views without the team's part. Rules: CMD-25.
 */
export function runOfShowOf({ team }: RoomState, project: Project): readonly Segment[] {
  return team === null || team.runOfShow.length === 0 ? project.runOfShow : team.runOfShow;
}
