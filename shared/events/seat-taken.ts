import type { RoomState } from '../model/room.ts';
import type { Role, SeatHolder } from '../model/seat.ts';
import { changeTeam } from './change-partition.ts';

/** A seat changed its holder. Channel: team. */
export interface SeatTaken {
  readonly type: 'seatTaken';
  readonly role: Role;
  readonly holder: SeatHolder;
  readonly epoch: number;
}

/** Gives the seat to its new holder. The lease of the former holder ends with its epoch. */
export function applySeatTaken(state: RoomState, event: SeatTaken): RoomState {
  const seat = { holder: event.holder, epoch: event.epoch };
  return changeTeam(state, ({ seats }) => ({ seats: { ...seats, [event.role]: seat } }));
}
