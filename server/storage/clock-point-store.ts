import type { Pool } from 'pg';
import type { ClockPoint } from '#shared/media/show-clock-map.ts';
import type { RoomId } from '#shared/model/ids.ts';

/** Maps the show clock to the wall clock, for media. The first word on a wall time counts. */
export interface ClockPointStore {
  add(roomId: RoomId, point: ClockPoint): Promise<void>;
  /** Points in the order of both clocks. */
  list(roomId: RoomId): Promise<readonly ClockPoint[]>;
}

/** Keeps clock points in PostgreSQL. */
export function createClockPointStore(pool: Pool): ClockPointStore {
  return {
    async add(roomId, { showMs, wallMs }) {
      await pool.query(
        'insert into clock_points (room_id, show_ms, wall_ms) values ($1, $2, $3) on conflict do nothing',
        [roomId, showMs, wallMs],
      );
    },
    async list(roomId) {
      const { rows } = await pool.query<{ show_ms: number; wall_ms: string }>(
        'select show_ms, wall_ms from clock_points where room_id = $1 order by wall_ms',
        [roomId],
      );
      return rows.map((row) => ({ showMs: row.show_ms, wallMs: Number(row.wall_ms) }));
    },
  };
}
