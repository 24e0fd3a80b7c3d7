import type { Viewer } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changePublic } from './change-partition.ts';
import { keepNewest } from './keep-newest.ts';

/** A viewer may not write until `untilMs`, or for the rest of the show. Channel: public. */
export interface ViewerMuted {
  readonly type: 'viewerMuted';
  readonly viewer: Viewer;
  readonly untilMs: ShowMs | null;
}

/** How many mutes a room remembers. */
const KEPT_MUTES = 60;

/** Sets the mute of the viewer and forgets those that are over; of the rest the newest 60 stay. */
export function applyViewerMuted(state: RoomState, event: ViewerMuted, atMs: ShowMs): RoomState {
  const others = state.public.mutedViewers.filter(
    (mute) => mute.viewer !== event.viewer && (mute.untilMs === null || mute.untilMs > atMs),
  );
  const mute = { viewer: event.viewer, untilMs: event.untilMs };
  return changePublic(state, { mutedViewers: keepNewest([...others, mute], KEPT_MUTES) });
}
