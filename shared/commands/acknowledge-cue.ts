import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { cueIdSchema } from '../model/ids.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { actorRole } from './actor-role.ts';
import { teamOf } from './full-state.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Says that a cue has been read. */
export const acknowledgeCueSchema = z.strictObject({ type: z.literal('acknowledgeCue'), cueId: cueIdSchema });
export type AcknowledgeCue = z.infer<typeof acknowledgeCueSchema>;

/** Acknowledges a cue for the own seat; nothing happens the second time. Rejects: room/ended, cue/unknown, cue/not_yours. Rules: CMD-71. */
export function decideAcknowledgeCue(state: RoomState, { cueId }: AcknowledgeCue, actor: Actor): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const cue = teamOf(state).cues.find(({ id }) => id === cueId);
  if (cue === undefined) return reject(RejectionCode.UnknownCue, { cueId });
  if (cue.to !== actorRole(actor)) return reject(RejectionCode.CueNotYours, { role: cue.to });
  return cue.acknowledgedAtMs === null ? accept({ type: 'cueAcknowledged', cueId }) : accept();
}
