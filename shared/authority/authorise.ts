import type { RoomCommand } from '../commands/command.ts';
import { teamOf } from '../commands/full-state.ts';
import { isOpen } from '../commands/open-room.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role, SeatHolder } from '../model/seat.ts';
import { canGive } from './capability.ts';
import type { CommandRequest } from './command-request.ts';
import { type Decision, reject } from './decision.ts';
import { RejectionCode } from './rejection.ts';

/**
 * Refusal of a command that its sender may not give, null when it may: the room is open, the command is not the
 * server's, the sender holds the seat with a valid lease, and the seat may give it. Refuses: room/not_open,
 * command/server_only, seat/not_held, seat/lease_lost, seat/not_allowed. Rules: CMD-2, CMD-3, CMD-10.
 */
export function authorise(state: RoomState, { command, actor, epoch }: CommandRequest): Decision | null {
  if (actor.kind === 'server') return authoriseServer(state, command);
  if (isServerOnly(command)) return reject(RejectionCode.ServerOnly);
  if (!isOpen(state)) return reject(RejectionCode.NotOpen);
  if (command.type === 'takeSeat') return null;
  if (actor.role === null) return reject(RejectionCode.SeatNotHeld);
  return checkLease(state, actor, actor.role, epoch) ?? checkCapability(state, command, actor.role);
}

function isServerOnly(command: RoomCommand): boolean {
  if (command.type === 'pauseShow') return command.reason === 'server';
  if (command.type === 'endShow') return command.reason !== 'team';
  return command.type === 'openRoom' || command.type === 'advanceClock';
}

/** The server sits nowhere: it has no words of its own. */
function authoriseServer(state: RoomState, { type }: RoomCommand): Decision | null {
  if (type === 'utter' || type === 'replyToLine') return reject(RejectionCode.NotAllowed);
  return type === 'openRoom' || isOpen(state) ? null : reject(RejectionCode.NotOpen);
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
  if (type === 'leaveSeat' || canGive(role, type, state)) return null;
  return reject(RejectionCode.NotAllowed, { role });
}
