import type { JournalEntry } from '#shared/model/recording.ts';
import type { LoggedEvent } from '#shared/protocol/socket-events.ts';
import { type Viewpoint, visibleEvents } from '#shared/protocol/visibility.ts';

/** Entries kept at hand: five minutes of ticks. */
const KEPT_ENTRIES = 1_200;
const MAX_TAIL_EVENTS = 2_000;
const MAX_TAIL_BYTES = 512 * 1_024;

/** The last entries of a room in memory, so that somebody who comes back is served within the room's commit order. */
export interface RecentEntries {
  /** Takes the entries of one commit. */
  add(entries: readonly JournalEntry[]): void;
  /** First seq of the newest commit; before any, the next one's. */
  newestFromSeq(): number;
  /** Events after `afterSeq` for a viewpoint, or null when a snapshot is the better answer. */
  tail(afterSeq: number, viewpoint: Viewpoint): readonly LoggedEvent[] | null;
}

/** Makes an empty memory of a room that stands at `lastSeq`. */
export function createRecentEntries(lastSeq: number): RecentEntries {
  let kept: JournalEntry[] = [];
  let newestFromSeq = lastSeq + 1;
  return {
    newestFromSeq: () => newestFromSeq,
    add(entries) {
      newestFromSeq = entries[0]?.seq ?? newestFromSeq;
      kept.push(...entries);
      if (kept.length > KEPT_ENTRIES * 2) kept = kept.slice(-KEPT_ENTRIES);
    },
    tail(afterSeq, viewpoint) {
      const first = kept[0];
      const last = kept.at(-1);
      if (first === undefined || last === undefined) return null;
      if (afterSeq < 1 || afterSeq + 1 < first.seq || afterSeq > last.seq) return null;
      const events = visibleEvents(kept.slice(afterSeq + 1 - first.seq), viewpoint);
      if (events.length > MAX_TAIL_EVENTS) return null;
      return Buffer.byteLength(JSON.stringify(events)) > MAX_TAIL_BYTES ? null : events;
    },
  };
}
