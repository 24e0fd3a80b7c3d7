import type { Journal } from '#shared/authority/journal.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';

/** A room read from its journal, whole. */
export interface ArchivedRoom {
  readonly recording: Recording;
  readonly state: RoomState;
  readonly lastSeq: number;
}

/** Reads a room from the journal; null when there is none. Rejects with JournalDamage. */
export async function readArchivedRoom(journal: Journal, roomId: RoomId): Promise<ArchivedRoom | null> {
  const header = await journal.header(roomId);
  if (header === null) return null;
  const entries = await journal.read(roomId, 0);
  return { recording: { header, entries }, state: foldEntries(entries), lastSeq: entries.at(-1)?.seq ?? 0 };
}

function foldEntries(entries: readonly JournalEntry[]): RoomState {
  return entries.reduce<RoomState>(
    (state, entry) => entry.events.reduce((next, event) => evolve(next, event, entry.showMs), state),
    initialRoomState('staff'),
  );
}
