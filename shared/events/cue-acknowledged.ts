import type { CueId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';

/** The seat that a cue was for has read it. Channel: team. */
export interface CueAcknowledged {
  readonly type: 'cueAcknowledged';
  readonly cueId: CueId;
}

/** Shows since when the cue is acknowledged. */
export function applyCueAcknowledged(state: RoomState, { cueId }: CueAcknowledged, atMs: ShowMs): RoomState {
  return changeTeam(state, ({ cues }) => ({
    cues: cues.map((cue) => (cue.id === cueId ? { ...cue, acknowledgedAtMs: atMs } : cue)),
  }));
}
