import type { UtteranceId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { Finding, SpeechAct } from '../model/speech-act.ts';
import { changeTeam } from './change-partition.ts';

/** What the words did: acts and findings, decided once and stored. Channel: team. */
export interface UtteranceAnalysed {
  readonly type: 'utteranceAnalysed';
  readonly utteranceId: UtteranceId;
  readonly acts: readonly SpeechAct[];
  readonly findings: readonly Finding[];
}

/** Shows the team what its last words did, and counts the findings. */
export function applyUtteranceAnalysed(state: RoomState, event: UtteranceAnalysed): RoomState {
  const { utteranceId, acts, findings } = event;
  return changeTeam(state, ({ findingCount }) => ({
    lastUtterance: { utteranceId, acts, findings },
    findingCount: findingCount + findings.length,
  }));
}
