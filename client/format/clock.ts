import type { ShowMs } from '#shared/model/units.ts';

/** Show time as `mm:ss`, from an hour on `h:mm:ss`. Fractions of a second are dropped. */
export function formatClock(showMs: ShowMs): string {
  const seconds = Math.floor(Math.max(0, showMs) / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours === 0 ? tail : `${hours}:${tail}`;
}

/** A countdown as `mm:ss`, rounded up, so that it reads 00:00 only when it is over. */
export function formatCountdown(leftMs: number): string {
  return formatClock(Math.ceil(Math.max(0, leftMs) / 1_000) * 1_000);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
