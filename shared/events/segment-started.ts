import type { ContentId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';
import { appendNewest } from './keep-newest.ts';

/** A segment of the plan began. Channel: team. */
export interface SegmentStarted {
  readonly type: 'segmentStarted';
  readonly segmentId: ContentId;
}

/** How many starts of segments the state remembers. */
const KEPT_STARTS = 40;

/** Makes it the segment on air and notes its start; the newest 40 stay. */
export function applySegmentStarted(state: RoomState, { segmentId }: SegmentStarted, atMs: ShowMs): RoomState {
  return changeTeam(state, ({ segmentLog }) => ({
    segment: { segmentId, sinceMs: atMs },
    segmentLog: appendNewest(segmentLog, [{ segmentId, startedAtMs: atMs }], KEPT_STARTS),
  }));
}
