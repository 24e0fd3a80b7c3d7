import type { Viewer } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changePublic } from './change-partition.ts';

/** A muted viewer may write again. Channel: public. */
export interface ViewerUnmuted {
  readonly type: 'viewerUnmuted';
  readonly viewer: Viewer;
}

/** Forgets the mute. */
export function applyViewerUnmuted(state: RoomState, { viewer }: ViewerUnmuted): RoomState {
  return changePublic(state, { mutedViewers: state.public.mutedViewers.filter((mute) => mute.viewer !== viewer) });
}
