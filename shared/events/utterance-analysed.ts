import type { HeardFinding } from '../model/finding-judgement.ts';
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

/** Shows the team what its last words did, counts the findings, keeps the last ones and marks which are put right. */
export function applyUtteranceAnalysed(state: RoomState, event: UtteranceAnalysed, atMs: ShowMs): RoomState {
  const { utteranceId, acts, findings } = event;
  const caption = state.public.captions.find(({ id }) => id === utteranceId);
  const source = caption?.source ?? null;
  const isCorrection = acts.some(({ kind }) => kind === 'correction');
  return changeTeam(state, ({ findingCount, findings: heard }) => ({
    lastUtterance: { utteranceId, acts, findings },
    findingCount: findingCount + findings.length,
    findings: appendNewest(
      isCorrection ? heard.map((one) => correctedFrom(one, caption?.startMs ?? atMs)) : heard,
      findings.map((finding) => ({
        utteranceId,
        finding,
        heardAtMs: atMs,
        source,
        verdict: null,
        correctedAfterMs: null,
      })),
      KEPT_FINDINGS,
    ),
  }));
}

/** The first correction after the words is the one that counts, as in the score. Rules: SCO-16. */
function correctedFrom(heard: HeardFinding, startMs: ShowMs): HeardFinding {
  if (heard.correctedAfterMs !== null) return heard;
  return { ...heard, correctedAfterMs: Math.max(0, startMs - heard.heardAtMs) };
}
