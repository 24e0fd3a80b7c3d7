import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { newJudgementSchema } from '../model/finding-judgement.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { actorRole } from './actor-role.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessStarted } from './phase-guard.ts';

/** Confirms or dismisses a finding of the running show. `reason` may be empty for a confirmation. */
export const judgeFindingSchema = z.strictObject({
  type: z.literal('judgeFinding'),
  ...newJudgementSchema.shape,
});
export type JudgeFinding = z.infer<typeof judgeFindingSchema>;

/**
 * Judges one of the last findings; the same verdict again is no news. What viewers have heard they have heard: only the
 * score follows. Rejects: room/ended, room/not_live, finding/unknown, finding/reason_missing. Rules: CMD-80.
 */
export function decideJudgeFinding(state: RoomState, command: JudgeFinding, actor: Actor): Decision {
  const problem = refuseUnlessStarted(state);
  if (problem !== null) return problem;
  const { utteranceId, category, verdict } = command;
  const reason = command.reason.trim();
  const heard = teamOf(state).findings.find(
    (one) => one.utteranceId === utteranceId && one.finding.category === category,
  );
  if (heard === undefined) return reject(RejectionCode.UnknownFinding);
  if (verdict === 'dismissed' && reason === '') return reject(RejectionCode.ReasonMissing);
  if (heard.verdict === verdict) return accept();
  const by = actor.kind === 'staff' ? 'staff' : actorRole(actor);
  return accept({ type: 'findingJudged', utteranceId, category, verdict, reason, by });
}
