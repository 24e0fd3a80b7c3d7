import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { Cue } from '../model/cue.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { roleSchema } from '../model/seat.ts';
import { actorRole } from './actor-role.ts';
import { teamOf } from './full-state.ts';
import { nextId } from './next-id.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Gives a cue to some seats. */
export const giveCueSchema = z.strictObject({
  type: z.literal('giveCue'),
  roles: z.array(roleSchema).min(1).max(5).readonly(),
  text: safeTextSchema(120),
});
export type GiveCue = z.infer<typeof giveCueSchema>;

/** Gives one cue to each seat named, from the sender's seat or from the staff. Rejects: room/ended. Rules: CMD-70. */
export function decideGiveCue(state: RoomState, { roles, text }: GiveCue, actor: Actor): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const from: Cue['from'] = actor.kind === 'staff' ? 'staff' : actorRole(actor);
  const { cues } = teamOf(state);
  const given = [...new Set(roles)].map((to, index) => ({ id: nextId('cue', cues, index), from, to, text }));
  return accept({ type: 'cueGiven', cues: given });
}
