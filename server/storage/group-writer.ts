import { JournalFault } from '#shared/authority/journal.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { journalFaultKind, messageOf } from './database-error.ts';
import type { JournalRow } from './journal-row.ts';

/** What the writer needs of the database. */
export interface JournalTable {
  /** Inserts and commits rows of any number of rooms, all or none. False when a room's rows do not follow the stored ones. */
  insert(rows: readonly JournalRow[]): Promise<boolean>;
  /** Checksums of the stored rows `fromSeq … toSeq` of a room, in order. */
  checksums(roomId: RoomId, fromSeq: number, toSeq: number): Promise<readonly number[]>;
}

/** Appends rows of one room; see `Journal.append`. */
export interface GroupWriter {
  append(roomId: RoomId, rows: readonly JournalRow[]): Promise<void>;
  /** Resolves when nothing is in flight and nothing waits. */
  drain(): Promise<void>;
}

interface Pending {
  readonly roomId: RoomId;
  readonly rows: readonly JournalRow[];
  readonly resolve: () => void;
  readonly reject: (fault: JournalFault) => void;
}

/** Rows of one statement; a fuller queue goes in several, so that a long wait does not make a longer one. */
const MAX_BATCH_ROWS = 2_000;

/**
 * Creates the group commit of all rooms: one insert is in flight, what arrives meanwhile goes with the next, and no
 * timer waits for company. A batch that the database refuses is halved until the room that spoils it stands alone, so
 * the others are stored in a few inserts more. When the connection fails, an insert may have been committed although
 * its answer was lost: those rooms are in doubt, and the retry of the very same rows is then accepted as stored.
 */
export function createGroupWriter(table: JournalTable): GroupWriter {
  let waiting: Pending[] = [];
  let running: Promise<void> | null = null;
  const inDoubt = new Set<RoomId>();

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const { batch, rest } = takeBatch(waiting);
      waiting = rest;
      await commit(batch);
    }
    running = null;
  }

  async function commit(batch: readonly Pending[]): Promise<void> {
    const fault = await tryInsert(batch);
    if (fault === null) for (const pending of batch) settle(pending);
    else if (fault.kind === 'unavailable') for (const pending of batch) refuse(pending, fault);
    else if (batch.length === 1) await settleAlone(batch[0], fault);
    else {
      const middle = Math.ceil(batch.length / 2);
      await commit(batch.slice(0, middle));
      await commit(batch.slice(middle));
    }
  }

  async function tryInsert(batch: readonly Pending[]): Promise<JournalFault | null> {
    try {
      const follows = await table.insert(batch.flatMap((pending) => pending.rows));
      return follows ? null : new JournalFault('conflict', 'The first seq does not follow the stored ones.');
    } catch (error) {
      return new JournalFault(journalFaultKind(error), messageOf(error));
    }
  }

  async function settleAlone(pending: Pending, fault: JournalFault): Promise<void> {
    if (fault.kind !== 'conflict' || !inDoubt.has(pending.roomId)) return refuse(pending, fault);
    try {
      if (await isStored(pending)) settle(pending);
      else refuse(pending, fault);
    } catch (error) {
      refuse(pending, new JournalFault('unavailable', messageOf(error)));
    }
  }

  async function isStored({ roomId, rows }: Pending): Promise<boolean> {
    const stored = await table.checksums(roomId, rows[0].seq, rows[rows.length - 1].seq);
    return stored.length === rows.length && rows.every((row, index) => row.crc32 === stored[index]);
  }

  function settle(pending: Pending): void {
    inDoubt.delete(pending.roomId);
    pending.resolve();
  }

  function refuse(pending: Pending, fault: JournalFault): void {
    if (fault.kind === 'unavailable') inDoubt.add(pending.roomId);
    pending.reject(new JournalFault(fault.kind, `Room ${pending.roomId}: ${fault.message}`));
  }

  return {
    append(roomId, rows) {
      return new Promise((resolve, reject) => {
        waiting.push({ roomId, rows, resolve, reject });
        running ??= run();
      });
    },
    async drain() {
      while (running !== null) await running;
    },
  };
}

/** The next batch, at most one append of a room: a later one must not be stored when the earlier one fails. */
function takeBatch(waiting: readonly Pending[]): { batch: Pending[]; rest: Pending[] } {
  const batch: Pending[] = [];
  const rest: Pending[] = [];
  const rooms = new Set<RoomId>();
  let rowCount = 0;
  for (const pending of waiting) {
    const fits = batch.length === 0 || rowCount + pending.rows.length <= MAX_BATCH_ROWS;
    if (fits && !rooms.has(pending.roomId)) {
      batch.push(pending);
      rowCount += pending.rows.length;
    } else rest.push(pending);
    rooms.add(pending.roomId);
  }
  return { batch, rest };
}
