import type { Pool } from 'pg';
import type { AssignmentId, ClassId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { LinkState, MentorLink } from '#shared/protocol/mentor-contract.ts';
import { inTransaction } from './in-transaction.ts';

/** A link to be made. `tokenHash` is all that is kept of its secret. */
export interface NewLinkRow {
  readonly linkId: string;
  readonly tokenHash: string;
  readonly classId: ClassId;
  readonly mentorId: ParticipantId;
  readonly days: number;
  readonly assignmentId: AssignmentId | null;
  readonly isPairedOnly: boolean;
  readonly roomIds: readonly RoomId[];
}

/** A link as whoever holds its secret meets it. */
export interface FoundLink {
  readonly linkId: string;
  readonly classId: ClassId;
  readonly className: string;
  readonly mentorId: ParticipantId;
  readonly mentorName: string;
  readonly assignmentTitle: string | null;
  readonly roomCount: number;
  readonly state: LinkState;
  readonly expiresAt: Date;
}

/** Somebody whom a link let in. */
export interface LinkVisitor {
  readonly linkId: string;
  readonly mentorId: ParticipantId;
  readonly name: string;
  readonly expiresAt: Date;
}

/** Magic links of mentors, and the sessions that they opened. */
export interface LinkStore {
  /** Makes a link; null when one of its recordings is none of the class's ended shows. */
  add(fresh: NewLinkRow): Promise<{ readonly expiresAt: Date } | null>;
  /** How many links of a class work now. */
  countOpen(classId: ClassId): Promise<number>;
  listOfClass(classId: ClassId): Promise<readonly MentorLink[]>;
  /** Ends a link with its sessions. Gives whose it was; null when it is none of the class's. */
  revoke(classId: ClassId, linkId: string): Promise<ParticipantId | null>;
  findByToken(tokenHash: string): Promise<FoundLink | null>;
  openSession(linkId: string, sessionHash: string): Promise<void>;
  /** Null when there is no such session, or its link has run out or was revoked. */
  findSession(sessionHash: string): Promise<LinkVisitor | null>;
  endSession(sessionHash: string): Promise<void>;
}

/** Keeps them in PostgreSQL. */
export function createLinkStore(pool: Pool): LinkStore {
  return {
    add: (fresh) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ expires_at: Date }>(INSERT, [
          fresh.linkId,
          fresh.tokenHash,
          fresh.classId,
          fresh.mentorId,
          fresh.assignmentId,
          fresh.isPairedOnly,
          fresh.days,
        ]);
        const { rowCount } = await client.query(INSERT_ROOMS, [fresh.linkId, fresh.roomIds, fresh.classId]);
        if (rows[0] === undefined || rowCount !== fresh.roomIds.length) {
          await client.query('delete from mentor_links where id = $1', [fresh.linkId]);
          return null;
        }
        return { expiresAt: rows[0].expires_at };
      }),
    async countOpen(classId) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from mentor_links
         where class_id = $1 and revoked_at is null and expires_at > now()`,
        [classId],
      );
      return rows[0]?.count ?? 0;
    },
    async listOfClass(classId) {
      const { rows } = await pool.query<LinkRow>(
        `${SELECT} where l.class_id = $1 order by l.made_at desc, l.id limit 200`,
        [classId],
      );
      return rows.map(toLink);
    },
    async revoke(classId, linkId) {
      const { rows } = await pool.query<{ mentor_id: string }>(
        `update mentor_links set revoked_at = coalesce(revoked_at, now()) where class_id = $1 and id = $2
         returning mentor_id`,
        [classId, linkId],
      );
      return rows[0]?.mentor_id ?? null;
    },
    async findByToken(tokenHash) {
      const { rows } = await pool.query<LinkRow>(`${SELECT} where l.token_hash = $1`, [tokenHash]);
      const row = rows[0];
      if (row === undefined) return null;
      return {
        linkId: row.id,
        classId: row.class_id,
        className: row.class_name,
        mentorId: row.mentor_id,
        mentorName: row.mentor_name,
        assignmentTitle: row.assignment_title,
        roomCount: row.room_count,
        state: row.state,
        expiresAt: row.expires_at,
      };
    },
    async openSession(linkId, sessionHash) {
      await pool.query('insert into link_sessions (token_hash, link_id) values ($1, $2)', [sessionHash, linkId]);
    },
    async findSession(sessionHash) {
      const { rows } = await pool.query<LinkVisitor>(
        `select l.id as "linkId", l.mentor_id as "mentorId", u.name, l.expires_at as "expiresAt"
         from link_sessions s join mentor_links l on l.id = s.link_id join users u on u.id = l.mentor_id
         where s.token_hash = $1 and l.revoked_at is null and l.expires_at > now()`,
        [sessionHash],
      );
      return rows[0] ?? null;
    },
    async endSession(sessionHash) {
      await pool.query('delete from link_sessions where token_hash = $1', [sessionHash]);
    },
  };
}

const INSERT = `
  insert into mentor_links (id, token_hash, class_id, mentor_id, assignment_id, is_paired_only, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) returning expires_at`;

/** Only ended shows of teams of the class: what is not among them is not inserted, and the count says so. */
const INSERT_ROOMS = `
  insert into mentor_link_rooms (link_id, room_id)
  select $1, r.room_id from rooms r join teams t on t.id = r.team_id
  where r.room_id = any($2::text[]) and t.class_id = $3 and r.phase = 'ended' and r.show_ms > 0`;

/** Recordings are counted as the link would open them, also when it does not any more. */
const SELECT = `
  select l.id, l.class_id, c.name as class_name, l.mentor_id, u.name as mentor_name, l.made_at, l.expires_at,
    case when l.revoked_at is not null then 'revoked' when l.expires_at <= now() then 'expired' else 'open' end as state,
    (a.content::json)->>'title' as assignment_title, l.is_paired_only,
    covered.room_count, covered.graded_count,
    (select count(*)::int from link_sessions s where s.link_id = l.id) as opened_count,
    (select max(s.opened_at) from link_sessions s where s.link_id = l.id) as last_opened_at
  from mentor_links l
  join classes c on c.id = l.class_id
  join users u on u.id = l.mentor_id
  left join assignments a on a.id = l.assignment_id
  cross join lateral (
    select count(*)::int as room_count, count(*) filter (where exists (
      select 1 from grade_revisions g where g.room_id = r.room_id and g.rater_id = l.mentor_id))::int as graded_count
    from rooms r
    where r.phase = 'ended' and r.show_ms > 0
      and (r.room_id in (select m.room_id from mentor_link_rooms m where m.link_id = l.id)
        or r.room_id in (
          select t.room_id from attempts t where t.assignment_id = l.assignment_id and is_handed_in(t.room_id)
            and (not l.is_paired_only
              or exists (select 1 from team_pairs p where p.team_id = t.team_id and p.mentor_id = l.mentor_id))))
  ) covered`;

interface LinkRow {
  readonly id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly mentor_id: string;
  readonly mentor_name: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly state: LinkState;
  readonly assignment_title: string | null;
  readonly is_paired_only: boolean;
  readonly room_count: number;
  readonly graded_count: number;
  readonly opened_count: number;
  readonly last_opened_at: Date | null;
}

function toLink(row: LinkRow): MentorLink {
  return {
    linkId: row.id,
    mentorId: row.mentor_id,
    mentorName: row.mentor_name,
    state: row.state,
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    assignmentTitle: row.assignment_title,
    isPairedOnly: row.is_paired_only,
    roomCount: row.room_count,
    gradedCount: row.graded_count,
    openedCount: row.opened_count,
    lastOpenedAt: row.last_opened_at?.toISOString() ?? null,
  };
}
