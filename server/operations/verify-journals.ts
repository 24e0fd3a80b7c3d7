import type { ClientBase } from 'pg';
import { createAudience } from '#shared/audience/create-audience.ts';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { JournalDamage } from '#shared/authority/journal.ts';
import { RecoveryFault, recoverFrom } from '#shared/authority/recovery.ts';
import { crc32 } from '#shared/lib/crc32.ts';
import type { JournalEntry, RoomHeader } from '#shared/model/recording.ts';
import { audienceInputs } from '../analysis/run-headless.ts';
import type { Content } from '../content/load-content.ts';
import { fromJournalRow, type JournalRow } from '../storage/journal-row.ts';
import { readStoredHeader } from '../storage/read-stored.ts';
import type { Damage } from './damage.ts';

/** What was looked at. `replayed` rooms had their audience stepped again; `otherEngine` ones were made by another engine or content. */
export interface JournalCount {
  readonly rooms: number;
  readonly entries: number;
  readonly replayed: number;
  readonly otherEngine: number;
}

/**
 * Reads every journal: headers, gaps, checksums, and, with `content`, the digests, by stepping the audience again where
 * engine and content are those of the recording.
 */
export async function verifyJournals(
  client: ClientBase,
  content: Content | null,
  tell: (damage: Damage) => void,
): Promise<JournalCount> {
  const count = { rooms: 0, entries: 0, replayed: 0, otherEngine: 0 };
  const { rows: rooms } = await client.query<{ room_id: string; header: string | null; header_crc32: string | null }>(
    `select coalesce(r.room_id, j.room_id) as room_id, r.header, r.header_crc32
     from rooms r full join (select distinct room_id from journal) j on j.room_id = r.room_id order by 1`,
  );
  for (const { room_id: roomId, header: text, header_crc32: sum } of rooms) {
    count.rooms += 1;
    const header = text === null ? null : readHeader(text, Number(sum));
    if (header === null) tell({ code: text === null ? 'damage/no_room' : 'damage/header', params: { roomId } });
    const entries = await readEntries(client, roomId, tell);
    count.entries += entries?.length ?? 0;
    if (content === null || header === null || entries === null) continue;
    const result = replay(header, entries, content, tell);
    count[result] += 1;
  }
  return count;
}

function readHeader(text: string, sum: number): RoomHeader | null {
  return crc32(text) === sum ? readStoredHeader(text) : null;
}

/** Null when an entry is missing or changed: what comes after it cannot be folded. */
async function readEntries(
  client: ClientBase,
  roomId: string,
  tell: (damage: Damage) => void,
): Promise<readonly JournalEntry[] | null> {
  const { rows } = await client.query<Omit<JournalRow, 'crc32'> & { readonly crc32: string }>(
    `select room_id as "roomId", seq, command_id as "commandId", actor, show_ms as "showMs", command, events, crc32
     from journal where room_id = $1 order by seq`,
    [roomId],
  );
  const entries: JournalEntry[] = [];
  let expected = 1;
  let isWhole = true;
  for (const row of rows) {
    if (row.seq !== expected) {
      tell({ code: 'damage/gap', params: { roomId, seq: expected, next: row.seq } });
      isWhole = false;
    }
    expected = row.seq + 1;
    try {
      entries.push(fromJournalRow({ ...row, crc32: Number(row.crc32) }, row.seq));
    } catch (fault) {
      if (!(fault instanceof JournalDamage)) throw fault;
      tell({ code: 'damage/entry', params: { roomId, seq: row.seq } });
      isWhole = false;
    }
  }
  return isWhole ? entries : null;
}

function replay(
  header: RoomHeader,
  entries: readonly JournalEntry[],
  content: Content,
  tell: (damage: Damage) => void,
): 'replayed' | 'otherEngine' {
  const scenario = content.scenarios.find(({ id }) => id === header.scenarioId);
  const isOurs = header.engineVersion === ENGINE_VERSION && header.contentHash === content.contentHash;
  if (scenario === undefined || !isOurs) return 'otherEngine';
  const context = { header, scenario, lexicons: content.lexicons, incidents: content.incidents };
  try {
    recoverFrom(entries, context, createAudience(audienceInputs(header, scenario, content)));
  } catch (fault) {
    if (!(fault instanceof RecoveryFault)) throw fault;
    tell({ code: 'damage/digest', params: { roomId: header.roomId, seq: fault.seq } });
  }
  return 'replayed';
}
