import { z } from 'zod';
import { accept, type Decision, type RoomContext } from '../authority/decision.ts';
import type { SeatPlan } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role, Seat } from '../model/seat.ts';
import { queueItemOf } from './queue-item-of.ts';

/** Opens the room: the first entry of every journal, given by the server from the header. */
export const openRoomSchema = z.strictObject({ type: z.literal('openRoom') });
export type OpenRoom = z.infer<typeof openRoomSchema>;

/**
 * Opens the room with every product listed in the order of the project, and with the project's plan. Rejects:
 * command/server_only by `decide`. Rules: ROOM-1.
 */
export function decideOpenRoom(state: RoomState, _command: OpenRoom, { header }: RoomContext): Decision {
  if (isOpen(state)) return accept();
  const { products, runOfShow } = header.project;
  return accept(
    { type: 'roomOpened', plannedMs: header.plannedMs, queue: products.map(queueItemOf) },
    { type: 'seatsPrepared', seats: seatsOf(header.seatPlan), productIds: products.map(({ id }) => id) },
    { type: 'runOfShowPlanned', segments: runOfShow },
  );
}

/** Whether the room has been opened; a project has at least one product. */
export function isOpen(state: RoomState): boolean {
  return state.public.queue.length > 0;
}

function seatsOf(plan: SeatPlan): Record<Role, Seat> {
  const seat = (role: Role): Seat => ({ holder: { kind: plan[role] }, epoch: 0 });
  return {
    host: seat('host'),
    assistant: seat('assistant'),
    operator: seat('operator'),
    moderator: seat('moderator'),
    director: seat('director'),
  };
}
