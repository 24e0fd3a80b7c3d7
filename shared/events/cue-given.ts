import { utf8Length } from '../lib/utf8-length.ts';
import type { Cue } from '../model/cue.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';
import { appendNewest, keepWithin } from './keep-newest.ts';

/** Cues were given, one for each seat that they are for. Channel: team. */
export interface CueGiven {
  readonly type: 'cueGiven';
  readonly cues: readonly Pick<Cue, 'id' | 'from' | 'to' | 'text'>[];
}

const KEPT_CUES = 20;
/** UTF-8 bytes of the texts of cues in a snapshot: 20 of some fifteen hanzi. */
const CUE_BYTES = 1_000;

/** Shows the cues as not yet acknowledged; the newest 20 stay, fewer when they are long. Rules: ROOM-6. */
export function applyCueGiven(state: RoomState, event: CueGiven, atMs: ShowMs): RoomState {
  const given = event.cues.map((cue): Cue => ({ ...cue, atMs, acknowledgedAtMs: null }));
  return changeTeam(state, ({ cues }) => ({
    cues: keepWithin(appendNewest(cues, given, KEPT_CUES), CUE_BYTES, ({ text }) => utf8Length(text)),
  }));
}
