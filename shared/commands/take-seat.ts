import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { roleSchema } from '../model/seat.ts';
import { teamOf } from './full-state.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Takes a seat, or takes it over from a person or another tab when `isTakeover`. */
export const takeSeatSchema = z.strictObject({
  type: z.literal('takeSeat'),
  role: roleSchema,
  isTakeover: z.boolean(),
});
export type TakeSeat = z.infer<typeof takeSeatSchema>;

/**
 * Seats the sender with a new lease. A bot gives way, another person only to a takeover; the sender's own older tab
 * always. Rejects: room/ended, seat/not_allowed (only people sit), seat/taken. Rules: CMD-10, CMD-11.
 */
export function decideTakeSeat(state: RoomState, { role, isTakeover }: TakeSeat, actor: Actor): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  if (actor.kind !== 'participant') return reject(RejectionCode.NotAllowed, { role });
  const { holder, epoch } = teamOf(state).seats[role];
  const isOthers = holder.kind === 'person' && holder.participantId !== actor.id;
  if (isOthers && !isTakeover) return reject(RejectionCode.SeatTaken, { role });
  return accept({
    type: 'seatTaken',
    role,
    holder: { kind: 'person', participantId: actor.id },
    epoch: epoch + 1,
  });
}
