import type { Pool } from 'pg';
import { must } from '#shared/lib/assert.ts';
import { type AssignmentContent, assignmentContentSchema } from '#shared/model/assignment.ts';
import type { Marks } from '#shared/model/grade.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { type StaffDuty, staffDutySchema } from '#shared/model/person.ts';
import type { Phase } from '#shared/model/room.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import { BLEND_WEIGHTS, type BlendWeights } from '#shared/scoring/blend-sources.ts';
import { FACE_COLUMNS, type FaceRow, type RoomFace, toFace } from './room-face.ts';

/** A rehearsal of a team, as those who rate it need it. */
export interface RatedRoom extends RoomFace {
  readonly roomId: RoomId;
  readonly phase: Phase;
  readonly showMs: number;
  readonly openedAt: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly classId: string;
  readonly className: string;
  readonly releasedAt: string | null;
  /** How much each source counts: as the assignment says, else as usual. Rules: REV-5. */
  readonly weights: BlendWeights;
  /** Duties that grade it: as the assignment says, else all. Rules: REV-20. */
  readonly raters: readonly StaffDuty[];
}

/** A rehearsal in the list of a rater, with what they have done of it. */
export interface RaterRoom extends RatedRoom {
  readonly duty: StaffDuty;
  readonly draftMarks: Marks | null;
  readonly hasSubmitted: boolean;
}

/** Somebody who stands beside a class. */
export interface Rater {
  readonly id: string;
  readonly name: string;
  readonly duty: StaffDuty;
}

/** A member of a team, with the seats that they held in a rehearsal. */
export interface SeatedMember {
  readonly roomId: RoomId;
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly Role[];
}

/** Who rates which rehearsals. Only rooms of teams are rated. */
export interface RatedRoomStore {
  /** A room of a team; null when there is none, or it belongs to no team. */
  find(roomId: RoomId): Promise<RatedRoom | null>;
  /**
   * As what somebody rates a class's rehearsals; administrators without a duty as teachers, mentors with a link that works
   * as mentors; null: not at all.
   */
  dutyIn(classId: string, personId: string): Promise<StaffDuty | null>;
  /**
   * Whom a team waits for: the staff of its class and the mentors whose link opens the room now, as far as they grade it;
   * mentors by link who have graded it stay in the list when their link ends.
   */
  ratersOf(room: Pick<RatedRoom, 'roomId' | 'classId' | 'raters'>): Promise<readonly Rater[]>;
  /**
   * Ended shows that somebody may rate, oldest first, at most 500; of an assignment those that were handed in or that the
   * rater has begun, and none that others review. With `linkId` those that the magic link opens.
   */
  listFor(raterId: string, linkId: string | null): Promise<readonly RaterRoom[]>;
  /** Ended shows of a class by team and time, at most 5,000. */
  listOfClass(classId: string): Promise<readonly RatedRoom[]>;
  /** Members of the teams of a class's ended shows. */
  membersOf(classId: string): Promise<readonly SeatedMember[]>;
  /** Changes whenever anything is written that a gradebook of the class shows. */
  stampOf(classId: string): Promise<string>;
  /** Name of a class that exists. */
  classNamed(classId: string): Promise<string>;
}

/** How a rehearsal without an assignment is graded. */
const USUAL: Pick<AssignmentContent, 'blend' | 'raters'> = { blend: BLEND_WEIGHTS, raters: staffDutySchema.options };

const DUTY = `case when s.duty is not null then s.duty when u.role = 'admin' then 'teacher' end`;
const ROOM = `
  r.room_id, ${FACE_COLUMNS}, r.phase, r.show_ms, r.opened_at, t.id as team_id, t.name as team_name, c.id as class_id,
  c.name as class_name, rel.released_at, a.content as assignment`;
const FROM = `
  from rooms r
  join teams t on t.id = r.team_id
  join classes c on c.id = t.class_id
  left join releases rel using (room_id)
  left join attempts m on m.room_id = r.room_id
  left join assignments a on a.id = m.assignment_id`;
/** A room that was closed in its lobby has no show to rate. */
const HAS_SHOW = `r.phase = 'ended' and r.show_ms > 0`;

/** Reads rated rooms from PostgreSQL. */
export function createRatedRoomStore(pool: Pool): RatedRoomStore {
  return {
    async find(roomId) {
      const { rows } = await pool.query<RoomRow>(`select ${ROOM} ${FROM} where r.room_id = $1`, [roomId]);
      return toRooms(rows)[0] ?? null;
    },
    async dutyIn(classId, personId) {
      const { rows } = await pool.query<{ duty: StaffDuty | null }>(
        `select coalesce(${DUTY}, case when exists (
           select 1 from mentor_links l where l.class_id = $1 and l.mentor_id = u.id and l.revoked_at is null
             and l.expires_at > now()) then 'mentor' end) as duty
         from users u left join class_staff s on s.user_id = u.id and s.class_id = $1 where u.id = $2`,
        [classId, personId],
      );
      return rows[0]?.duty ?? null;
    },
    async ratersOf({ roomId, classId, raters }) {
      const { rows } = await pool.query<Rater>(RATERS_OF, [classId, roomId]);
      return rows.filter(({ duty }) => raters.includes(duty));
    },
    async listFor(raterId, linkId) {
      const { rows } = await pool.query<RaterRow>(LIST_FOR, [raterId, linkId]);
      return toRooms(rows).map((room, index) => {
        const { duty, draft_marks, has_submitted } = rows[index];
        const draftMarks = draft_marks === null ? null : JSON.parse(draft_marks);
        return { ...room, duty, draftMarks, hasSubmitted: has_submitted };
      });
    },
    async listOfClass(classId) {
      const { rows } = await pool.query<RoomRow>(
        `select ${ROOM} ${FROM} where c.id = $1 and ${HAS_SHOW} order by t.name, r.opened_at, r.room_id limit 5000`,
        [classId],
      );
      return toRooms(rows);
    },
    async membersOf(classId) {
      const { rows } = await pool.query<MemberRow>(MEMBERS, [classId]);
      return rows.map((row) => ({
        roomId: row.room_id,
        id: row.id,
        name: row.name,
        username: row.username ?? '',
        roles: ROLES.filter((role) => row.roles.includes(role)),
      }));
    },
    async stampOf(classId) {
      const { rows } = await pool.query<{ stamp: string }>(STAMP, [classId]);
      return rows[0]?.stamp ?? '';
    },
    async classNamed(classId) {
      const { rows } = await pool.query<{ name: string }>('select name from classes where id = $1', [classId]);
      return must(rows[0], `no class ${classId}`).name;
    },
  };
}

const LIST_FOR = `
  select ${ROOM}, case when $2::text is null then ${DUTY} else 'mentor' end as duty, d.marks as draft_marks,
    exists (select 1 from grade_revisions g where g.room_id = r.room_id and g.rater_id = u.id) as has_submitted
  ${FROM}
  join users u on u.id = $1
  left join class_staff s on s.class_id = c.id and s.user_id = u.id
  left join grade_drafts d on d.room_id = r.room_id and d.rater_id = u.id
  where ${HAS_SHOW}
    and case when $2::text is null then ${DUTY} is not null else link_covers($2, r.room_id) end
    and (a.content is null or a.content::jsonb -> 'raters' ? case when $2::text is null then ${DUTY} else 'mentor' end)
    and (is_handed_in(r.room_id) or d.room_id is not null
      or exists (select 1 from grade_revisions g where g.room_id = r.room_id and g.rater_id = u.id))
  order by r.opened_at, r.room_id
  limit 500`;

/** Somebody who stands beside the class is named once, with the duty they have there. */
const RATERS_OF = `
  select u.id, u.name, d.duty from users u join (
    select user_id, duty from class_staff where class_id = $1
    union
    select l.mentor_id, 'mentor' from mentor_links l
    where l.class_id = $1
      and not exists (select 1 from class_staff s where s.class_id = $1 and s.user_id = l.mentor_id)
      and (link_covers(l.id, $2)
        or exists (select 1 from grade_revisions g where g.room_id = $2 and g.rater_id = l.mentor_id))
  ) d on d.user_id = u.id
  order by d.duty desc, u.name, u.id`;

/** What is only ever added to is counted; what changes in place tells when, by its version or itself. */
const STAMP = `
  with mine as (select r.room_id from rooms r join teams t on t.id = r.team_id where t.class_id = $1 and ${HAS_SHOW})
  select concat_ws('/',
    (select count(*) from mine),
    (select count(*) from grade_revisions join mine using (room_id)),
    (select count(*) from adjudications join mine using (room_id)),
    (select count(*) from peer_reviews join mine using (room_id)),
    (select count(*) from releases join mine using (room_id)),
    (select extract(epoch from max(made_at)) from scorecards join mine using (room_id)),
    (select sum(version) from assignments where class_id = $1),
    (select md5(string_agg(concat(t.id, t.name, m.user_id), ' ' order by t.id, m.user_id))
      from teams t left join team_members m on m.team_id = t.id where t.class_id = $1)) as stamp`;

/**
 * Members of the team now, and students of the class who held a seat then; a guest who signed in later sat as guest. From
 * the seats to the people: asking of every student in every room takes seconds in a year of a large class.
 */
const MEMBERS = `
  with shows as materialized (
    select r.room_id, r.team_id from rooms r join teams t on t.id = r.team_id where t.class_id = $1 and ${HAS_SHOW}
  ), seated as (
    select s.room_id, coalesce(l.user_id, m.participant_id) as user_id, array_agg(distinct m.role) as roles
    from shows s join room_members m using (room_id) left join guest_links l on l.guest_id = m.participant_id
    where m.role <> 'opener' group by 1, 2
  ), people as (
    select room_id, user_id from seated
    union
    select s.room_id, tm.user_id from shows s join team_members tm using (team_id)
  )
  select p.room_id, u.id, u.name, u.username, coalesce(seated.roles, '{}') as roles
  from people p
  join class_members cm on cm.class_id = $1 and cm.user_id = p.user_id
  join users u on u.id = p.user_id
  left join seated on seated.room_id = p.room_id and seated.user_id = p.user_id
  order by p.room_id, u.username, u.id`;

interface RoomRow extends FaceRow {
  readonly room_id: string;
  readonly phase: Phase;
  readonly show_ms: number;
  readonly opened_at: Date;
  readonly team_id: string;
  readonly team_name: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly released_at: Date | null;
  readonly assignment: string | null;
}

interface RaterRow extends RoomRow {
  readonly duty: StaffDuty;
  readonly draft_marks: string | null;
  readonly has_submitted: boolean;
}

interface MemberRow {
  readonly room_id: string;
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly roles: readonly string[];
}

/** The rooms of these rows, in their order. Many rooms are of one assignment, which is read once. */
function toRooms(rows: readonly RoomRow[]): readonly RatedRoom[] {
  const known = new Map<string, typeof USUAL>();
  return rows.map((row) => {
    if (row.assignment === null) return toRoom(row, USUAL);
    const assignment = known.get(row.assignment) ?? assignmentContentSchema.parse(JSON.parse(row.assignment));
    known.set(row.assignment, assignment);
    return toRoom(row, assignment);
  });
}

function toRoom(row: RoomRow, { blend, raters }: typeof USUAL): RatedRoom {
  return {
    roomId: row.room_id,
    ...toFace(row),
    phase: row.phase,
    showMs: row.show_ms,
    openedAt: row.opened_at.toISOString(),
    teamId: row.team_id,
    teamName: row.team_name,
    classId: row.class_id,
    className: row.class_name,
    releasedAt: row.released_at?.toISOString() ?? null,
    weights: blend,
    raters,
  };
}
