import type { Pool } from 'pg';
import type { GhostKind } from '#shared/model/ghost.ts';
import type { RoomId } from '#shared/model/ids.ts';

/** An earlier show before the crowd of a room, and which ghost it belongs to. */
export interface GhostSource {
  readonly roomId: RoomId;
  readonly kind: GhostKind;
  readonly openedAt: Date;
}

/** Which shows have been played before the same crowd. */
export interface GhostStore {
  /**
   * Shows that ended before a room opened, with its goods, scenario, crowd and engine, newest first: those of its team, or of
   * its opener where it has none (`last`); the newest of each team of its class (`class`); those that the class's staff
   * played on their own (`mentor`). None that an exam keeps from its team, and no drill. Rules: GHO-1, GHO-4.
   */
  sourcesFor(roomId: RoomId): Promise<readonly GhostSource[]>;
  /** Whether the room is an attempt at an exam that others may still take. */
  isOfOpenExam(roomId: RoomId): Promise<boolean>;
}

/** Asks PostgreSQL. */
export function createGhostStore(pool: Pool): GhostStore {
  return {
    async sourcesFor(roomId) {
      const { rows } = await pool.query<GhostSource>(SOURCES, [roomId]);
      return rows;
    },
    async isOfOpenExam(roomId) {
      const { rowCount } = await pool.query(
        `select 1 from attempts join assignments a on a.id = attempts.assignment_id
         where attempts.room_id = $1 and a.seed_policy = 'exam' and a.phase = 'published' and a.due_at > now()`,
        [roomId],
      );
      return rowCount !== 0;
    },
  };
}

const CROWD = (room: string) => `(${room}.header::json ->> 'crowdSeed', ${room}.header::json ->> 'scenarioId',
    ${room}.header::json -> 'project' ->> 'id', ${room}.header::json ->> 'engineVersion')`;

/** Candidates are found by team and person first: headers are read of those alone. */
const SOURCES = `
  with asked as (
    select r.room_id, r.team_id, r.opened_at, r.header, teams.class_id,
      array(select m.participant_id from room_members m where m.room_id = r.room_id and m.role = 'opener') as openers
    from rooms r left join teams on teams.id = r.team_id
    where r.room_id = $1
  ), candidates as (
    select r.room_id, 'last' as kind from asked join rooms r on r.team_id = asked.team_id
    union all
    select m.room_id, 'last' from asked join room_members m on m.participant_id = any(asked.openers) and m.role = 'opener'
      join rooms r on r.room_id = m.room_id and r.team_id is null
      where asked.team_id is null
    union all
    select room_id, 'class' from (
      select distinct on (r.team_id) r.room_id
      from asked join teams on teams.class_id = asked.class_id join rooms r on r.team_id = teams.id
      where ${CROWD('r')} = ${CROWD('asked')} and r.phase = 'ended' and r.show_ms > 0
        and r.opened_at < asked.opened_at and not is_exam_locked(r.room_id)
      order by r.team_id, r.opened_at desc, r.room_id
    ) as newest
    union all
    select m.room_id, 'mentor' from asked join class_staff s on s.class_id = asked.class_id
      join room_members m on m.participant_id = s.user_id and m.role = 'opener'
      join rooms r on r.room_id = m.room_id and r.team_id is null
  )
  select r.room_id as "roomId", candidates.kind, r.opened_at as "openedAt"
  from candidates join rooms r using (room_id), asked
  where r.room_id <> asked.room_id and r.phase = 'ended' and r.show_ms > 0 and r.opened_at < asked.opened_at
    and r.header::json -> 'drill' is null
    and ${CROWD('r')} = ${CROWD('asked')} and not is_exam_locked(r.room_id)
  order by r.opened_at desc, r.room_id`;
