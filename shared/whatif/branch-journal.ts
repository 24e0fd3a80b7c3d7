import type { Journal } from '../authority/journal.ts';
import type { JournalEntry, RoomHeader } from '../model/recording.ts';

/** A journal that begins with entries of a recording and lives as long as its branch: values as they are, no text. */
export interface BranchJournal extends Journal {
  readonly entries: () => readonly JournalEntry[];
}

/** A journal of one room that already holds `before`. It has one writer and never fails. */
export function createBranchJournal(header: RoomHeader, before: readonly JournalEntry[]): BranchJournal {
  const entries = [...before];
  return {
    entries: () => entries,
    async open() {},
    async append(_roomId, more) {
      entries.push(...more);
    },
    async header() {
      return header;
    },
    async read(_roomId, afterSeq) {
      return entries.slice(afterSeq);
    },
  };
}
