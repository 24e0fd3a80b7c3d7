import type { Pool } from 'pg';
import type { ClassId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import { inTransaction } from './in-transaction.ts';

/** The sample college as a whole. */
export interface SampleStore {
  /** Rooms of the class that have not ended. */
  openRooms(classId: ClassId): Promise<readonly RoomId[]>;
  /** Removes a class with its teams, rehearsals and journals, and people with all that is theirs. Submitted grades stay. */
  remove(classId: ClassId, personIds: readonly ParticipantId[]): Promise<void>;
}

/** Removes from PostgreSQL, all in one transaction. */
export function createSampleStore(pool: Pool): SampleStore {
  return {
    async openRooms(classId) {
      const { rows } = await pool.query<{ room_id: string }>(`${ROOMS} and rooms.phase <> 'ended'`, [classId]);
      return rows.map((row) => row.room_id);
    },
    remove: (classId, personIds) =>
      inTransaction(pool, async (client) => {
        await client.query(`delete from journal where room_id in (${ROOMS})`, [classId]);
        await client.query(`delete from rooms where room_id in (${ROOMS})`, [classId]);
        await client.query('delete from classes where id = $1', [classId]);
        await client.query('delete from users where id = any($1::text[])', [personIds]);
      }),
  };
}

const ROOMS = 'select room_id from rooms join teams on teams.id = rooms.team_id where teams.class_id = $1';
