import type { JournalRow } from './journal-row.ts';
import type { JournalWriter } from './journal-writer.ts';

/**
 * Inserts rows of any number of rooms in one statement, all or none. Inserts nothing unless each room's first row
 * follows what is stored of it: seq 1 after the header, any other after the seq before.
 */
const INSERT = `
  with fresh as (
    select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::bigint[])
      as f (room_id, seq, command_id, actor, show_ms, command, events, crc32)
  ), starts as (
    select room_id, min(seq) as seq from fresh group by room_id
  ), strays as (
    select 1 from starts s where case
      when s.seq = 1 then not exists (select 1 from rooms r where r.room_id = s.room_id)
      else not exists (select 1 from journal j where j.room_id = s.room_id and j.seq = s.seq - 1)
    end
  )
  insert into journal (room_id, seq, command_id, actor, show_ms, command, events, crc32)
  select * from fresh where not exists (select 1 from strays)`;

/**
 * Inserts and commits. False, and nothing stored, when a room's rows do not follow the stored ones, or the writer may
 * not write the room.
 */
export async function insertJournalRows(writer: JournalWriter, rows: readonly JournalRow[]): Promise<boolean> {
  if (!rows.every((row) => writer.mayWrite(row.roomId))) return false;
  const { rowCount } = await writer.query({
    name: 'journal-insert',
    text: INSERT,
    values: [
      rows.map((row) => row.roomId),
      rows.map((row) => row.seq),
      rows.map((row) => row.commandId),
      rows.map((row) => row.actor),
      rows.map((row) => row.showMs),
      rows.map((row) => row.command),
      rows.map((row) => row.events),
      rows.map((row) => row.crc32),
    ],
  });
  return rowCount === rows.length;
}
