import type { ProductId } from '../model/ids.ts';
import type { ProductCounters, RoomState } from '../model/room.ts';
import type { Role, Seat } from '../model/seat.ts';
import { changeTeam } from './change-partition.ts';

/** The team's part of the opening: who sits where, and which products are counted. Channel: team. */
export interface SeatsPrepared {
  readonly type: 'seatsPrepared';
  readonly seats: Readonly<Record<Role, Seat>>;
  readonly productIds: readonly ProductId[];
}

const NO_COUNTS: ProductCounters = { exposures: 0, clicks: 0, carts: 0, orders: 0, units: 0, gmvCents: 0 };

/** Seats the team and starts the counters of every product at zero. */
export function applySeatsPrepared(state: RoomState, event: SeatsPrepared): RoomState {
  const products = Object.fromEntries(event.productIds.map((productId) => [productId, NO_COUNTS]));
  return changeTeam(state, () => ({ seats: event.seats, products }));
}
