import type { Pool } from 'pg';
import type { Adjudication, ChainedAdjudication } from '#shared/model/adjudication.ts';
import { CHAIN_START } from '#shared/model/grade.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { sealAdjudication } from './grade-chain.ts';
import { lockGrades } from './grade-store.ts';
import { inTransaction } from './in-transaction.ts';

/** What raters agreed on, append-only. */
export interface AdjudicationStore {
  /** All adjudications of these recordings, each recording's in the order of its chain. */
  list(roomIds: readonly RoomId[]): Promise<readonly ChainedAdjudication[]>;
  /** Appends one, unless the recording's newest says the same. */
  append(adjudication: Adjudication): Promise<ChainedAdjudication>;
}

/** Keeps adjudications in PostgreSQL. */
export function createAdjudicationStore(pool: Pool): AdjudicationStore {
  return {
    list: (roomIds) => listChains(pool, roomIds),
    append: (adjudication) =>
      inTransaction(pool, async (client) => {
        await lockGrades(client, adjudication.roomId);
        const chain = await listChains(client, [adjudication.roomId]);
        const newest = chain.at(-1);
        if (newest !== undefined && isSame(newest, adjudication)) return newest;
        const sealed = sealAdjudication(newest?.hash ?? CHAIN_START, adjudication);
        await client.query(
          `insert into adjudications (room_id, position, recorded_by, settles, marks, note, made_at, prev_hash, hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            sealed.roomId,
            chain.length + 1,
            sealed.recordedBy,
            canonicalJson([...sealed.settles]),
            canonicalJson(sealed.marks),
            sealed.note,
            sealed.madeAt,
            sealed.prevHash,
            sealed.hash,
          ],
        );
        return sealed;
      }),
  };
}

function isSame(one: Adjudication, other: Adjudication): boolean {
  const what = ({ settles, marks, note }: Adjudication) => canonicalJson({ settles: [...settles], marks, note });
  return what(one) === what(other);
}

async function listChains(
  client: Pick<Pool, 'query'>,
  roomIds: readonly RoomId[],
): Promise<readonly ChainedAdjudication[]> {
  const { rows } = await client.query<AdjudicationRow>(
    'select * from adjudications where room_id = any($1) order by room_id, position',
    [roomIds],
  );
  return rows.map(toAdjudication);
}

/** Reads a row of `adjudications`. */
export function toAdjudication(row: AdjudicationRow): ChainedAdjudication {
  return {
    roomId: row.room_id,
    recordedBy: row.recorded_by,
    settles: JSON.parse(row.settles),
    marks: JSON.parse(row.marks),
    note: row.note,
    madeAt: row.made_at.toISOString(),
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/** A row of `adjudications`. */
export interface AdjudicationRow {
  readonly position: number;
  readonly room_id: string;
  readonly recorded_by: string;
  readonly settles: string;
  readonly marks: string;
  readonly note: string;
  readonly made_at: Date;
  readonly prev_hash: string;
  readonly hash: string;
}
