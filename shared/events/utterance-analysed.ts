import type { UtteranceId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import type { Finding, SpeechAct } from '../model/speech-act.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';
import { appendNewest } from './keep-newest.ts';

/** What the words did: acts and findings, decided once and stored. Channel: team. */
export interface UtteranceAnalysed {
  readonly type: 'utteranceAnalysed';
  readonly utteranceId: UtteranceId;
  readonly acts: readonly SpeechAct[];
  readonly findings: readonly Finding[];
}

/** Findings that can be judged on air. Proposed: what was said in the last minutes. */
const KEPT_FINDINGS = 12;

/** Shows the team what its last words did, counts the findings and keeps the last ones. */
export function applyUtteranceAnalysed(state: RoomState, event: UtteranceAnalysed, atMs: ShowMs): RoomState {
  const { utteranceId, acts, findings } = event;
  const source = state.public.captions.find(({ id }) => id === utteranceId)?.source ?? null;
  return changeTeam(state, ({ findingCount, findings: heard }) => ({
    lastUtterance: { utteranceId, acts, findings },
    findingCount: findingCount + findings.length,
    findings: appendNewest(
      heard,
      findings.map((finding) => ({ utteranceId, finding, heardAtMs: atMs, source, verdict: null })),
      KEPT_FINDINGS,
    ),
  }));
}
