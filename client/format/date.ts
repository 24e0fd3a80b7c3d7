/** Wall-clock day and time in the reader's zone, as `2026-11-23` and `14:05`. */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
  /** Whole days from `now` back, 0 for today. */
  readonly daysAgo: number;
}

/** Splits an ISO instant for display; `now` decides what counts as today. */
export function dayAndTime(iso: string, now: Date): DayAndTime {
  const date = new Date(iso);
  const dayStart = (one: Date): number => Date.UTC(one.getFullYear(), one.getMonth(), one.getDate());
  return {
    day: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    time: `${pad(date.getHours())}:${pad(date.getMinutes())}`,
    daysAgo: Math.round((dayStart(now) - dayStart(date)) / 86_400_000),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
