import type { RoomState } from '../model/room.ts';
import type { Role, SeatHolder } from '../model/seat.ts';
import { changeTeam } from './change-partition.ts';

/** A person left a seat; a bot or nobody follows. Channel: team. */
export interface SeatLeft {
  readonly type: 'seatLeft';
  readonly role: Role;
  readonly holder: SeatHolder;
  readonly epoch: number;
}

/** Gives the seat back to a bot or leaves it empty. The lease of the former holder ends with its epoch. */
export function applySeatLeft(state: RoomState, event: SeatLeft): RoomState {
  const seat = { holder: event.holder, epoch: event.epoch };
  return changeTeam(state, ({ seats }) => ({ seats: { ...seats, [event.role]: seat } }));
}
