import type { FindingJudge, FindingPlace, FindingVerdict } from '../model/finding-judgement.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';

/** A finding was confirmed or dismissed. Channel: team. */
export interface FindingJudged extends FindingPlace {
  readonly type: 'findingJudged';
  readonly verdict: FindingVerdict;
  readonly reason: string;
  readonly by: FindingJudge;
}

/** Shows the verdict on the finding while it is among the last ones. */
export function applyFindingJudged(state: RoomState, { utteranceId, category, verdict }: FindingJudged): RoomState {
  return changeTeam(state, ({ findings }) => ({
    findings: findings.map((heard) =>
      heard.utteranceId === utteranceId && heard.finding.category === category ? { ...heard, verdict } : heard,
    ),
  }));
}
