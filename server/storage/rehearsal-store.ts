import type { Pool } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';
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
  /** Notes that a person belongs to a rehearsal; saying it again changes nothing. */
  addMember(roomId: RoomId, participantId: string, membership: Membership): Promise<void>;
  /** How a person belongs to a rehearsal; empty for a stranger. */
  memberships(roomId: RoomId, participantId: string): Promise<readonly Membership[]>;
  /** Rehearsals that a person opened or sat in, newest first, at most 100. */
  listFor(participantId: string): Promise<readonly StoredRehearsal[]>;
  /** Rooms that have not ended, oldest first. */
  listOpen(): Promise<readonly OpenRoom[]>;
}

const LIST_LIMIT = 100;

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
    async listOpen() {
      const { rows } = await pool.query<{ room_id: string; engine_version: string; phase: Phase }>(
        `select room_id, engine_version, phase from rooms where phase <> 'ended' order by opened_at, room_id`,
      );
      return rows.map((row) => ({ roomId: row.room_id, engineVersion: row.engine_version, phase: row.phase }));
    },
  };
}

const LIST_FOR = `
  select r.header, r.phase, r.show_ms, r.opened_at, s.scorecard, array_agg(m.role) as memberships
  from room_members m
  join rooms r using (room_id)
  left join scorecards s using (room_id)
  where m.participant_id = $1
  group by r.room_id, s.room_id
  order by r.opened_at desc, r.room_id
  limit $2`;

interface RehearsalRecord {
  readonly header: string;
  readonly phase: Phase;
  readonly show_ms: number;
  readonly opened_at: Date;
  readonly scorecard: string | null;
  readonly memberships: readonly Membership[];
}

function toStoredRehearsal(row: RehearsalRecord): StoredRehearsal {
  return {
    header: readStoredHeader(row.header),
    phase: row.phase,
    showMs: row.show_ms,
    openedAt: row.opened_at,
    roles: ROLES.filter((role) => row.memberships.includes(role)),
    scorecard: row.scorecard === null ? null : JSON.parse(row.scorecard),
  };
}
