import { crc32 } from 'node:zlib'; // the same sum as `shared/lib/crc32.ts`, five times faster
import { JournalDamage } from '#shared/authority/journal.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** A row of the table `journal`; `crc32` covers every other column. */
export interface JournalRow {
  readonly roomId: RoomId;
  readonly seq: number;
  readonly commandId: string;
  readonly actor: string;
  readonly showMs: number;
  readonly command: string;
  readonly events: string;
  readonly crc32: number;
}

/** Writes an entry as a row. Throws when it holds what JSON cannot carry. */
export function toJournalRow(entry: JournalEntry): JournalRow {
  const row = {
    roomId: entry.roomId,
    seq: entry.seq,
    commandId: entry.commandId,
    actor: canonicalJson(entry.actor),
    showMs: entry.showMs,
    command: canonicalJson(entry.command),
    events: canonicalJson(entry.events),
  };
  return { ...row, crc32: checksum(row) };
}

/** Reads a row back. Throws `JournalDamage` when it is not the row with number `expectedSeq` as it was written. */
export function fromJournalRow(row: JournalRow, expectedSeq: number): JournalEntry {
  if (row.seq !== expectedSeq) throw new JournalDamage(row.roomId, expectedSeq, 'the entry is missing');
  if (checksum(row) !== row.crc32) throw new JournalDamage(row.roomId, row.seq, 'the checksum does not match');
  return {
    roomId: row.roomId,
    seq: row.seq,
    commandId: row.commandId,
    actor: JSON.parse(row.actor),
    showMs: row.showMs,
    command: JSON.parse(row.command),
    events: JSON.parse(row.events),
  };
}

function checksum(row: Omit<JournalRow, 'crc32'>): number {
  return crc32(
    [row.roomId, row.seq, row.commandId, row.actor, row.showMs, row.command, row.events].map(String).join('\n'),
  );
}
