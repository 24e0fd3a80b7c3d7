import type { Pool } from 'pg';
import type { ClassId, ParticipantId, RoomId, TeamId } from '#shared/model/ids.ts';
import type { Bilingual } from '#shared/model/language.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Phase } from '#shared/model/room.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import { readStoredHeader } from './read-stored.ts';

/** How a person belongs to a rehearsal: who opened it, or a seat that was held at some time. */
export type Membership = Role | 'opener';

/** One rehearsal as it is listed. `roles` are the seats that the asking person held, in the fixed order of seats. */
export interface StoredRehearsal {
  readonly header: RoomHeader;
  readonly phase: Phase;
  readonly showMs: number;
  readonly openedAt: Date;
  readonly roles: readonly Role[];
  readonly scorecard: Scorecard | null;
  /** Both null for a room without a team. */
  readonly teamName: string | null;
  readonly className: string | null;
}

/** What a join code tells. */
export interface OpenByCode {
  readonly roomId: RoomId;
  readonly projectName: Bilingual;
  readonly teamName: string | null;
}

/** A room whose show has not ended: what recovery needs. */
export interface OpenRoom {
  readonly roomId: RoomId;
  readonly engineVersion: string;
  readonly phase: Phase;
}

/**
 * The list of rehearsals beside the journal. `Journal.open` makes the row; phase and show time are copies for lists,
 * the journal stays the truth.
 */
export interface RehearsalStore {
  /** Notes where a room stands; `ended` also stamps the time of the end and is the last word, whatever arrives late. */
  update(roomId: RoomId, state: { readonly phase: Phase; readonly showMs: number }): Promise<void>;
  /** Says whose room it is and by which code others come in. Rejects with 23505 when the code is taken. */
  assign(roomId: RoomId, owner: { readonly teamId: TeamId | null; readonly joinCode: string | null }): Promise<void>;
  /** Notes that a person belongs to a rehearsal; saying it again changes nothing. */
  addMember(roomId: RoomId, participantId: string, membership: Membership): Promise<void>;
  /** How a person belongs to a rehearsal; empty for a stranger. */
  memberships(roomId: RoomId, participantId: string): Promise<readonly Membership[]>;
  /**
   * Rehearsals without a team that a person opened or sat in, and those of the teams the person is in, newest first, at
   * most 100. `scorecard` is null while an exam keeps it from the team.
   */
  listFor(participantId: string): Promise<readonly StoredRehearsal[]>;
  /**
   * Rehearsals of the teams of a class, newest first, at most 50. `roles` is empty; `scorecard` is null where the reader,
   * one of the class's staff, still has to grade. Rules: REV-9.
   */
  listForClass(classId: ClassId, readerId: ParticipantId): Promise<readonly StoredRehearsal[]>;
  /** The room with this join code, while it has not ended. */
  findByCode(joinCode: string): Promise<OpenByCode | null>;
  /** Rooms that have not ended, oldest first. */
  listOpen(): Promise<readonly OpenRoom[]>;
  /** Rooms of a class's teams whose show has not ended, by team and time. */
  listOpenOfClass(classId: ClassId): Promise<readonly { readonly roomId: RoomId; readonly teamName: string }[]>;
}

const LIST_LIMIT = 100;
const CLASS_LIST_LIMIT = 50;

/** Keeps the list of rehearsals in PostgreSQL. */
export function createRehearsalStore(pool: Pool): RehearsalStore {
  return {
    async update(roomId, { phase, showMs }) {
      await pool.query(
        `update rooms set phase = $2, show_ms = $3, ended_at = case when $2 = 'ended' then now() end
         where room_id = $1 and phase <> 'ended'`,
        [roomId, phase, showMs],
      );
    },
    async assign(roomId, { teamId, joinCode }) {
      await pool.query('update rooms set team_id = $2, join_code = $3 where room_id = $1', [roomId, teamId, joinCode]);
    },
    async addMember(roomId, participantId, membership) {
      await pool.query(
        'insert into room_members (room_id, participant_id, role) values ($1, $2, $3) on conflict do nothing',
        [roomId, participantId, membership],
      );
    },
    async memberships(roomId, participantId) {
      const { rows } = await pool.query<{ role: Membership }>(
        'select role from room_members where room_id = $1 and participant_id = $2 order by role',
        [roomId, participantId],
      );
      return rows.map((row) => row.role);
    },
    async listFor(participantId) {
      const { rows } = await pool.query<RehearsalRecord>(LIST_FOR, [participantId, LIST_LIMIT]);
      return rows.map(toStoredRehearsal);
    },
    async listForClass(classId, readerId) {
      const { rows } = await pool.query<RehearsalRecord>(LIST_FOR_CLASS, [classId, CLASS_LIST_LIMIT, readerId]);
      return rows.map(toStoredRehearsal);
    },
    async findByCode(joinCode) {
      const { rows } = await pool.query<{ room_id: string; header: string; team_name: string | null }>(
        `select room_id, header, teams.name as team_name from rooms left join teams on teams.id = rooms.team_id
         where join_code = $1 and phase <> 'ended'`,
        [joinCode],
      );
      if (rows.length === 0) return null;
      const header: RoomHeader = JSON.parse(rows[0].header);
      return { roomId: rows[0].room_id, projectName: header.project.name, teamName: rows[0].team_name };
    },
    async listOpen() {
      const { rows } = await pool.query<{ room_id: string; engine_version: string; phase: Phase }>(
        `select room_id, engine_version, phase from rooms where phase <> 'ended' order by opened_at, room_id`,
      );
      return rows.map((row) => ({ roomId: row.room_id, engineVersion: row.engine_version, phase: row.phase }));
    },
    async listOpenOfClass(classId) {
      const { rows } = await pool.query<{ room_id: string; name: string }>(
        `select room_id, teams.name from rooms join teams on teams.id = rooms.team_id
         where teams.class_id = $1 and phase <> 'ended' order by teams.name, opened_at, room_id`,
        [classId],
      );
      return rows.map((row) => ({ roomId: row.room_id, teamName: row.name }));
    },
  };
}

const LISTED = `
  select r.header, r.phase, r.show_ms, r.opened_at, teams.name as team_name, classes.name as class_name`;
const LISTED_FROM = `
  join rooms r using (room_id)
  left join teams on teams.id = r.team_id
  left join classes on classes.id = teams.class_id
  left join scorecards s using (room_id)
  order by r.opened_at desc, r.room_id
  limit $2`;

const LIST_FOR = `
  ${LISTED}, case when not is_exam_locked(r.room_id) then s.scorecard end as scorecard,
    array(select role from room_members where room_id = r.room_id and participant_id = $1) as memberships
  from (
    select room_id from room_members join rooms using (room_id) where participant_id = $1 and team_id is null
    union
    select room_id from rooms join team_members using (team_id) where user_id = $1
  ) as mine
  ${LISTED_FROM}`;

const LIST_FOR_CLASS = `
  ${LISTED}, array[]::text[] as memberships,
    case when exists (select 1 from releases where releases.room_id = r.room_id)
      or exists (select 1 from grade_revisions g where g.room_id = r.room_id and g.rater_id = $3)
    then s.scorecard end as scorecard
  from (select room_id from rooms join teams on teams.id = rooms.team_id where teams.class_id = $1) as theirs
  ${LISTED_FROM}`;

interface RehearsalRecord {
  readonly header: string;
  readonly phase: Phase;
  readonly show_ms: number;
  readonly opened_at: Date;
  readonly scorecard: string | null;
  readonly memberships: readonly Membership[];
  readonly team_name: string | null;
  readonly class_name: string | null;
}

function toStoredRehearsal(row: RehearsalRecord): StoredRehearsal {
  return {
    header: readStoredHeader(row.header),
    phase: row.phase,
    showMs: row.show_ms,
    openedAt: row.opened_at,
    roles: ROLES.filter((role) => row.memberships.includes(role)),
    scorecard: row.scorecard === null ? null : JSON.parse(row.scorecard),
    teamName: row.team_name,
    className: row.class_name,
  };
}
