import type { CommandType, RoomCommand } from '../commands/command.ts';
import { teamOf } from '../commands/full-state.ts';
import { isOpen } from '../commands/open-room.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role, SeatHolder } from '../model/seat.ts';
import { canGive, STAFF_COMMANDS } from './capability.ts';
import type { CommandRequest } from './command-request.ts';
import { type Decision, reject } from './decision.ts';
import { RejectionCode } from './rejection.ts';

/**
 * Refusal of a command that its sender may not give, null when it may: the room is open, the command is not the
 * server's, the sender holds the seat with a valid lease, and the seat may give it; or the sender is staff of the room
 * and gives what the staff may. Refuses: room/not_open, command/server_only, command/staff_only, seat/not_held,
 * seat/lease_lost, seat/not_allowed. Rules: CMD-2, CMD-3, CMD-10, CMD-74.
 */
export function authorise(state: RoomState, { command, actor, epoch }: CommandRequest): Decision | null {
  if (actor.kind === 'server') return authoriseServer(state, command);
  if (isServerOnly(command)) return reject(RejectionCode.ServerOnly);
  if (!isOpen(state)) return reject(RejectionCode.NotOpen);
  if (actor.kind === 'staff') return authoriseStaff(command);
  if (command.type === 'takeSeat') return null;
  if (actor.role === null) return reject(RejectionCode.SeatNotHeld);
  return checkLease(state, actor, actor.role, epoch) ?? checkCapability(state, command, actor.role);
}

function isServerOnly(command: RoomCommand): boolean {
  if (command.type === 'pauseShow') return command.reason === 'server';
  if (command.type === 'endShow') return command.reason !== 'team';
  return command.type === 'openRoom' || command.type === 'advanceClock';
}

/** What only a seat can say or know. */
const NEEDS_A_SEAT: readonly CommandType[] = ['utter', 'replyToLine', 'giveCue', 'acknowledgeCue', 'closeIncident'];

/** The server sits nowhere: it has no words of its own. */
function authoriseServer(state: RoomState, { type }: RoomCommand): Decision | null {
  if (NEEDS_A_SEAT.includes(type)) return reject(RejectionCode.NotAllowed);
  return type === 'openRoom' || isOpen(state) ? null : reject(RejectionCode.NotOpen);
}

/** Whether somebody is staff of the room has been seen to before: an actor is made by the server alone. */
function authoriseStaff({ type }: RoomCommand): Decision | null {
  return STAFF_COMMANDS.includes(type) ? null : reject(RejectionCode.NotAllowed);
}

function checkLease(state: RoomState, actor: Actor, role: Role, epoch: number | null): Decision | null {
  const seat = teamOf(state).seats[role];
  if (seat.epoch === epoch && isHolder(seat.holder, actor)) return null;
  return reject(RejectionCode.LeaseLost, { role });
}

function isHolder(holder: SeatHolder, actor: Actor): boolean {
  if (actor.kind === 'bot') return holder.kind === 'bot';
  return actor.kind === 'participant' && holder.kind === 'person' && holder.participantId === actor.id;
}

function checkCapability(state: RoomState, { type }: RoomCommand, role: Role): Decision | null {
  if (type === 'injectIncident') return reject(RejectionCode.StaffOnly);
  if (type === 'leaveSeat' || canGive(role, type, state)) return null;
  return reject(RejectionCode.NotAllowed, { role });
}
