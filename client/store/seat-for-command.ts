import { canGive, STAFF_COMMANDS } from '#shared/authority/capability.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Role } from '#shared/model/seat.ts';
import type { RoomStore, SendRefusal } from './room-store.ts';
import { heldRoles, SEAT_ORDER } from './seat-claims.ts';

/** The seat in which a command goes out: a role with its lease epoch, or nobody's for taking a seat and for the staff. */
export type SeatToUse = { readonly role: Role; readonly epoch: number } | { readonly role: null; readonly epoch: null };

type SeatSource = Pick<RoomStore, 'brief' | 'room' | 'participantId' | 'claims'>;

/**
 * Picks the seat for a command among those that this tab holds: the preferred one if it may give the command, else the
 * first that may. A seat that may not still carries the command, so that the room says why. Refuses when nothing is held.
 */
export function seatFor(
  command: RoomCommand,
  { brief, room, participantId, claims }: SeatSource,
  preferred: Role | undefined,
): SeatToUse | SendRefusal {
  if (command.type === 'takeSeat' || isStaffCall(brief, command)) return { role: null, epoch: null };
  const held = heldRoles(room, participantId, claims);
  const first = command.type === 'leaveSeat' ? command.role : preferred;
  const wanted = first !== undefined && held.includes(first) ? [first, ...held] : held;
  const able = wanted.find((role) => command.type === 'leaveSeat' || canGive(role, command.type, room));
  const role = able ?? wanted[0];
  const epoch = role && claims[role];
  if (role !== undefined && epoch !== undefined) return { role, epoch };
  const lost = SEAT_ORDER.find((one) => claims[one] !== undefined);
  if (lost) return { ok: false, code: 'seat/lease_lost', params: { role: lost } };
  return { ok: false, code: 'seat/not_held', params: {} };
}

/** Mentors and teachers give the few commands that are theirs without a seat. */
function isStaffCall(brief: RoomStore['brief'], { type }: RoomCommand): boolean {
  return brief?.staff != null && STAFF_COMMANDS.includes(type);
}
