import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { roleSchema, type SeatHolder } from '../model/seat.ts';
import { teamOf } from './full-state.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Leaves a seat that the sender holds. */
export const leaveSeatSchema = z.strictObject({ type: z.literal('leaveSeat'), role: roleSchema });
export type LeaveSeat = z.infer<typeof leaveSeatSchema>;

/** Gives the seat back to the bot that the room was opened with, or to nobody. Rejects: room/ended, seat/not_held. Rules: CMD-12. */
export function decideLeaveSeat(
  state: RoomState,
  { role }: LeaveSeat,
  actor: Actor,
  { header }: RoomContext,
): Decision {
  const ended = refuseWhenEnded(state);
  if (ended !== null) return ended;
  const { holder, epoch } = teamOf(state).seats[role];
  const isOwn = actor.kind === 'participant' && actor.role === role && isHeldBy(holder, actor.id);
  if (!isOwn) return reject(RejectionCode.SeatNotHeld, { role });
  return accept({ type: 'seatLeft', role, holder: { kind: header.seatPlan[role] }, epoch: epoch + 1 });
}

function isHeldBy(holder: SeatHolder, participantId: string): boolean {
  return holder.kind === 'person' && holder.participantId === participantId;
}
