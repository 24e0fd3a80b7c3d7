import type { Pool } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';

/** The last scorecard of each finished rehearsal. It can be made again from the recording at any time. */
export interface ScorecardStore {
  /** Stores the scorecard of a room in place of an earlier one. */
  save(roomId: RoomId, scorecard: Scorecard): Promise<void>;
  find(roomId: RoomId): Promise<Scorecard | null>;
  /** Totals of the scorecards of these rooms, out of 100. */
  totalsOf(roomIds: readonly RoomId[]): Promise<ReadonlyMap<RoomId, number | null>>;
}

/** Keeps scorecards in PostgreSQL. */
export function createScorecardStore(pool: Pool): ScorecardStore {
  return {
    async save(roomId, scorecard) {
      await pool.query(
        `insert into scorecards (room_id, scorecard) values ($1, $2)
         on conflict (room_id) do update set scorecard = excluded.scorecard, made_at = now()`,
        [roomId, canonicalJson(scorecard)],
      );
    },
    async find(roomId) {
      const { rows } = await pool.query<{ scorecard: string }>('select scorecard from scorecards where room_id = $1', [
        roomId,
      ]);
      return rows.length === 0 ? null : JSON.parse(rows[0].scorecard);
    },
    async totalsOf(roomIds) {
      const { rows } = await pool.query<{ room_id: RoomId; total: number | null }>(
        `select room_id, (scorecard::json ->> 'total')::float8 as total from scorecards where room_id = any($1)`,
        [roomIds],
      );
      return new Map(rows.map(({ room_id, total }) => [room_id, total]));
    },
  };
}
