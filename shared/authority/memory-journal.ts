import { must } from '../lib/assert.ts';
import type { RoomId } from '../model/ids.ts';
import type { JournalEntry, RoomHeader } from '../model/recording.ts';
import { canonicalJson } from '../protocol/canonical-json.ts';
import { type Journal, JournalFault } from './journal.ts';

interface StoredRoom {
  readonly header: string;
  readonly entries: string[];
  readonly commandIds: Set<string>;
}

/**
 * Creates a journal in memory for tests, drills and simulation: the same contract, nothing survives the process. Values
 * are kept as text, so that a later change of a value by its owner does not reach into the journal.
 */
export function createMemoryJournal(): Journal {
  const rooms = new Map<RoomId, StoredRoom>();
  return {
    async open(header) {
      if (rooms.has(header.roomId)) throw new JournalFault('conflict', `Room ${header.roomId} exists.`);
      rooms.set(header.roomId, { header: canonicalJson(header), entries: [], commandIds: new Set() });
    },
    async append(roomId, entries) {
      const room = rooms.get(roomId);
      if (entries.length === 0) return;
      if (room === undefined) throw new JournalFault('conflict', `Room ${roomId} was never opened.`);
      const problem = findConflict(room, entries);
      if (problem !== null) throw new JournalFault('conflict', `Room ${roomId}: ${problem}.`);
      if (entries.some((entry) => entry.roomId !== roomId)) {
        throw new JournalFault('refused', `Room ${roomId}: an entry of another room.`);
      }
      const texts = entries.map(canonicalJson);
      room.entries.push(...texts);
      for (const entry of entries) room.commandIds.add(entry.commandId);
    },
    async header(roomId) {
      const room = rooms.get(roomId);
      return room === undefined ? null : parseHeader(room.header);
    },
    async read(roomId, afterSeq) {
      return (rooms.get(roomId)?.entries.slice(afterSeq) ?? []).map(parseEntry);
    },
  };
}

function findConflict(room: StoredRoom, entries: readonly JournalEntry[]): string | null {
  const fresh = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const expected = room.entries.length + index + 1;
    if (entry.seq !== expected) return `seq ${entry.seq} where ${expected} is next`;
    if (room.commandIds.has(entry.commandId) || fresh.has(entry.commandId)) return 'a commandId is already stored';
    fresh.add(entry.commandId);
  }
  return null;
}

function parseHeader(text: string): RoomHeader {
  return must<RoomHeader>(JSON.parse(text), 'a stored header is an object');
}

function parseEntry(text: string): JournalEntry {
  return must<JournalEntry>(JSON.parse(text), 'a stored entry is an object');
}
