import type { Cue } from '#shared/model/cue.ts';
import type { RoomStore } from '../../store/room-store.ts';

/** The newest cue for the host that is not taken yet, or null. */
export const selectHostCue = ({ room }: RoomStore): Cue | null =>
  room.team?.cues.filter((cue) => cue.to === 'host' && cue.acknowledgedAtMs === null).at(-1) ?? null;
