import type { Role } from '#shared/model/seat.ts';

/** Where a seat of a show is worked from: the host has a screen of their own. */
export function seatScreen(roomId: string, role: Role): string {
  return role === 'host' ? `/studio/${roomId}/host` : `/studio/${roomId}?seat=${role}`;
}
