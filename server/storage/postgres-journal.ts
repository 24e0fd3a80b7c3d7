import type { Pool } from 'pg';
import { type Journal, JournalDamage, JournalFault } from '#shared/authority/journal.ts';
import { crc32 } from '#shared/lib/crc32.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { journalFaultKind, messageOf } from './database-error.ts';
import { createGroupWriter } from './group-writer.ts';
import { insertJournalRows } from './journal-insert.ts';
import { fromJournalRow, type JournalRow, toJournalRow } from './journal-row.ts';
import type { JournalWriter } from './journal-writer.ts';
import { readStoredHeader } from './read-stored.ts';

/** The journal in PostgreSQL; `drain` resolves when every append so far has been answered. */
export interface PostgresJournal extends Journal {
  drain(): Promise<void>;
}

/** Hears of each commit: its rows, and how long it took, milliseconds. */
export type OnCommitted = (rows: number, tookMs: number) => void;

/** Creates the journal. `writer` carries the one insert in flight, so that no read can make it wait. */
export function createPostgresJournal(pool: Pool, writer: JournalWriter, onCommitted?: OnCommitted): PostgresJournal {
  const group = createGroupWriter({
    async insert(rows) {
      const begunMs = performance.now();
      const isStored = await insertJournalRows(writer, rows);
      if (isStored) onCommitted?.(rows.length, performance.now() - begunMs);
      return isStored;
    },
    checksums: (roomId, fromSeq, toSeq) => readChecksums(writer, roomId, fromSeq, toSeq),
  });
  return {
    async open(header) {
      const text = canonicalJson(header);
      try {
        await writer.query({
          text: `insert into rooms (room_id, header, header_crc32, project_id, scenario_id, engine_version, project_name,
             enterprise_name, rubric_id, phase) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'lobby')`,
          values: [
            header.roomId,
            text,
            crc32(text),
            header.project.id,
            header.scenarioId,
            header.engineVersion,
            canonicalJson(header.project.name),
            canonicalJson(header.project.enterprise.name),
            header.rubricId,
          ],
        });
      } catch (error) {
        throw new JournalFault(journalFaultKind(error), `Room ${header.roomId}: ${messageOf(error)}`);
      }
    },
    async append(roomId, entries) {
      if (entries.length > 0) await group.append(roomId, toRows(roomId, entries));
    },
    async header(roomId) {
      const { rows } = await pool.query<{ header: string; header_crc32: string }>(
        'select header, header_crc32 from rooms where room_id = $1',
        [roomId],
      );
      if (rows.length === 0) return null;
      if (crc32(rows[0].header) !== Number(rows[0].header_crc32)) {
        throw new JournalDamage(roomId, 0, 'the checksum of the header does not match');
      }
      return readStoredHeader(rows[0].header);
    },
    async read(roomId, afterSeq) {
      const { rows } = await pool.query<Omit<JournalRow, 'crc32'> & { readonly crc32: string }>(SELECT_AFTER, [
        roomId,
        afterSeq,
      ]);
      return rows.map((row, index) => fromJournalRow({ ...row, crc32: Number(row.crc32) }, afterSeq + index + 1));
    },
    drain: () => group.drain(),
  };
}

const SELECT_AFTER = `
  select room_id as "roomId", seq, command_id as "commandId", actor, show_ms as "showMs", command, events, crc32
  from journal where room_id = $1 and seq > $2 order by seq`;

/** Rows of one append; refuses what would break the density of the journal or cannot be written as JSON. */
function toRows(roomId: RoomId, entries: readonly JournalEntry[]): readonly JournalRow[] {
  const isDense = entries.every((entry, index) => entry.roomId === roomId && entry.seq === entries[0].seq + index);
  if (!isDense) throw new JournalFault('refused', `Room ${roomId}: entries of one append must be dense and its own.`);
  try {
    return entries.map(toJournalRow);
  } catch (error) {
    throw new JournalFault('refused', `Room ${roomId}: ${messageOf(error)}`);
  }
}

async function readChecksums(
  writer: JournalWriter,
  roomId: RoomId,
  fromSeq: number,
  toSeq: number,
): Promise<readonly number[]> {
  const { rows } = await writer.query<{ crc32: string }>({
    text: 'select crc32 from journal where room_id = $1 and seq between $2 and $3 order by seq',
    values: [roomId, fromSeq, toSeq],
  });
  return rows.map((row) => Number(row.crc32));
}
