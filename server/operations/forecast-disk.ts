/** How long the disk lasts. `days` is null where there is no pace to go by. */
export interface DiskForecast {
  readonly level: 'idle' | 'good' | 'soon' | 'full';
  readonly days: number | null;
}

const MEGABYTE = 1_048_576;
/** Two weeks are enough to buy a disk or to shorten a retention. */
const SOON_DAYS = 14;

/** Says when footage is refused, at the pace of the last seven days: that is when only the reserve is left. All in bytes. */
export function forecastDisk({
  freeBytes,
  weeklyBytes,
  reserveBytes,
}: {
  readonly freeBytes: number;
  readonly weeklyBytes: number;
  readonly reserveBytes: number;
}): DiskForecast {
  const left = freeBytes - reserveBytes;
  if (left <= 0) return { level: 'full', days: 0 };
  if (weeklyBytes < MEGABYTE) return { level: 'idle', days: null };
  const days = Math.floor((left / weeklyBytes) * 7);
  return { level: days < SOON_DAYS ? 'soon' : 'good', days };
}
