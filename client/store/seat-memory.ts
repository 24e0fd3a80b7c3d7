import type { Role } from '#shared/model/seat.ts';
import { SEAT_ORDER } from './seat-claims.ts';

const KEY = 'caipai.desk';

/** The seat that was taken last on this machine: in a lab each desk has its role. Host when there was none. */
export function usualSeat(): Role {
  const stored = localStorage.getItem(KEY);
  return SEAT_ORDER.find((role) => role === stored) ?? 'host';
}

/** Keeps the seat for whoever sits here next. */
export function rememberSeat(role: Role): void {
  localStorage.setItem(KEY, role);
}
