import type { JournalEntry } from '../model/recording.ts';
import type { TrendPoint } from '../model/room.ts';

/** Show time between two points of the series, milliseconds. */
const STEP_MS = 5_000;

/**
 * The course of a show for charts: online, GMV since the start (cents) and comments since the start, one point every
 * five seconds of show time and one at the last tick. Empty without ticks. Rules: MET-7.
 */
export function showSeries(entries: readonly JournalEntry[]): readonly TrendPoint[] {
  const points: TrendPoint[] = [];
  let now: TrendPoint = { atMs: 0, online: 0, gmvCents: 0, comments: 0 };
  for (const { showMs, events, command } of entries) {
    for (const event of events) {
      if (event.type === 'audienceTicked') now = { ...now, online: event.online };
      else if (event.type === 'audienceCounted') {
        const { gmvCents = 0, comments = 0 } = event.counters;
        now = { ...now, gmvCents: now.gmvCents + gmvCents, comments: now.comments + comments };
      }
    }
    if (command.type !== 'advanceClock') continue;
    now = { ...now, atMs: showMs };
    if (showMs % STEP_MS === 0) points.push(now);
  }
  return now.atMs > 0 && points.at(-1)?.atMs !== now.atMs ? [...points, now] : points;
}
