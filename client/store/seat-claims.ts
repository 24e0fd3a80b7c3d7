import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { SeatClaims } from './room-store.ts';

/** Fixed order of the seats, as badges and cards show them. */
export const SEAT_ORDER: readonly Role[] = ['host', 'assistant', 'operator', 'moderator', 'director'];

/** Seats whose holder is this person, in this tab or in another, with their lease epochs. */
export function seatsOfPerson(room: RoomState, participantId: string | null): SeatClaims {
  const seats = room.team?.seats;
  if (!seats || participantId === null) return {};
  const mine = SEAT_ORDER.filter((role) => {
    const holder = seats[role].holder;
    return holder.kind === 'person' && holder.participantId === participantId;
  });
  return Object.fromEntries(mine.map((role) => [role, seats[role].epoch]));
}

/** Roles that this tab may act in: its own claim is the present lease. */
export function heldRoles(room: RoomState, participantId: string | null, claims: SeatClaims): readonly Role[] {
  const mine = seatsOfPerson(room, participantId);
  return SEAT_ORDER.filter((role) => mine[role] !== undefined && mine[role] === claims[role]);
}

const KEY = 'caipai.claims.';
const ADOPT = 'adopt';

/**
 * Claims of this tab, kept for its reloads. A tab that was told to adopt (see `adoptSeats`) takes over as its own
 * whatever seats its person holds.
 */
export function readClaims(roomId: string, room: RoomState, participantId: string | null): SeatClaims {
  const stored = sessionStorage.getItem(KEY + roomId);
  if (stored === ADOPT) return seatsOfPerson(room, participantId);
  return stored === null ? {} : parseClaims(stored);
}

/** Keeps the claims of this tab for a reload. */
export function storeClaims(roomId: string, claims: SeatClaims): void {
  sessionStorage.setItem(KEY + roomId, JSON.stringify(claims));
}

/** Makes this tab the one that acts in the person's seats: after opening a solo show, or on returning to it. */
export function adoptSeats(roomId: string): void {
  sessionStorage.setItem(KEY + roomId, ADOPT);
}

function parseClaims(text: string): SeatClaims {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    const known = SEAT_ORDER.flatMap((role) => {
      const epoch: unknown = Reflect.get(value, role);
      return typeof epoch === 'number' ? [[role, epoch] as const] : [];
    });
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}
