import type { RoomEvent } from '#shared/events/event.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { Role } from '#shared/model/seat.ts';
import type { ShowMs } from '#shared/model/units.ts';
import { roleOf } from './show-timeline.ts';

/** What a list over a recording can show. */
export type RowKind = 'act' | 'speech' | 'chat';

/** One line of the list. `role` is the seat that did it; null for viewers and the clock. */
export interface ShowEventRow {
  readonly key: string;
  readonly kind: RowKind;
  readonly atMs: ShowMs;
  readonly role: Role | null;
  readonly event: RoomEvent;
  /** Of `chat`: who wrote what. */
  readonly line: { readonly name: string; readonly text: string } | null;
}

/** Facts about the inside of the room and about numbers; lanes and tiles show them. */
const SILENT: ReadonlySet<string> = new Set([
  'roomOpened',
  'seatsPrepared',
  'seatTaken',
  'seatLeft',
  'audienceTicked',
  'audienceCounted',
  'utteranceAnalysed',
  'hostPrompted',
  'promptSettled',
  'digestMarked',
  'incidentRevealed',
  'linesClassified',
]);

/** Everything that happened and that people can read, in order. */
export function showEvents(entries: readonly JournalEntry[]): readonly ShowEventRow[] {
  return entries.flatMap(({ seq, actor, showMs, events }) =>
    events.flatMap((event, index): readonly ShowEventRow[] => {
      const row = { key: `${seq}.${index}`, atMs: showMs, event, line: null };
      if (event.type === 'audienceTicked' || event.type === 'linesPosted') {
        return event.lines.map(({ id, name, text }) => ({
          ...row,
          key: id,
          kind: 'chat',
          role: null,
          line: { name, text },
        }));
      }
      if (event.type === 'utteranceSpoken') {
        const { role, startMs } = event.caption;
        return [{ ...row, kind: 'speech', role, atMs: startMs }];
      }
      return SILENT.has(event.type) ? [] : [{ ...row, kind: 'act', role: roleOf(actor) }];
    }),
  );
}

/** Index of the last row at or before `atMs`, -1 before the first. Rows ascend in time but for words, which begin before their entry. */
export function rowAt(rows: readonly ShowEventRow[], atMs: ShowMs): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows[middle]?.atMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
