import type { Pool } from 'pg';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import type { MentorRow, TeamPair } from '#shared/protocol/mentor-contract.ts';
import { inTransaction } from './in-transaction.ts';

/** Somebody who reviews by links alone. */
export interface NewMentor {
  readonly id: ParticipantId;
  readonly name: string;
  readonly organisation: string;
  readonly expertise: string;
}

/** Mentors, and the pairs that look after teams. */
export interface MentorStore {
  /** Every mentor of the college by name, with what waits for them and what they have done. */
  list(): Promise<readonly MentorRow[]>;
  add(fresh: NewMentor): Promise<void>;
  /** False when the person is no mentor. */
  describe(id: ParticipantId, about: { readonly organisation: string; readonly expertise: string }): Promise<boolean>;
  isMentor(id: ParticipantId): Promise<boolean>;
  /** One per team of the class, by name. */
  pairsOf(classId: ClassId): Promise<readonly TeamPair[]>;
  /** Who may be the teacher of a pair of the class: its teachers. */
  setPair(
    teamId: TeamId,
    pair: { readonly teacherId: ParticipantId | null; readonly mentorId: ParticipantId | null },
  ): Promise<void>;
}

/** Keeps them in PostgreSQL. */
export function createMentorStore(pool: Pool): MentorStore {
  return {
    async list() {
      const { rows } = await pool.query<MentorRow>(LIST);
      return rows;
    },
    add: ({ id, name, organisation, expertise }) =>
      inTransaction(pool, async (client) => {
        await client.query(
          `insert into users (id, name, email, "emailVerified", role, "isAnonymous", "mustChangePassword")
           values ($1, $2, $1 || '@mentor.invalid', false, 'mentor', false, false)`,
          [id, name],
        );
        await client.query('insert into mentors (user_id, organisation, expertise) values ($1, $2, $3)', [
          id,
          organisation,
          expertise,
        ]);
      }),
    async describe(id, { organisation, expertise }) {
      const { rowCount } = await pool.query(
        `insert into mentors (user_id, organisation, expertise)
         select id, $2, $3 from users where id = $1 and role = 'mentor'
         on conflict (user_id) do update set organisation = excluded.organisation, expertise = excluded.expertise`,
        [id, organisation, expertise],
      );
      return rowCount !== 0;
    },
    async isMentor(id) {
      const { rowCount } = await pool.query(`select 1 from users where id = $1 and role = 'mentor'`, [id]);
      return rowCount !== 0;
    },
    async pairsOf(classId) {
      const { rows } = await pool.query<TeamPair>(
        `select teams.id as "teamId", teams.name as "teamName", p.teacher_id as "teacherId", p.mentor_id as "mentorId"
         from teams left join team_pairs p on p.team_id = teams.id where teams.class_id = $1 order by teams.name, teams.id`,
        [classId],
      );
      return rows;
    },
    async setPair(teamId, { teacherId, mentorId }) {
      await pool.query(
        `insert into team_pairs (team_id, teacher_id, mentor_id) values ($1, $2, $3)
         on conflict (team_id) do update set teacher_id = excluded.teacher_id, mentor_id = excluded.mentor_id`,
        [teamId, teacherId, mentorId],
      );
    },
  };
}

/**
 * A recording waits for a mentor who has a duty in its class or a link that opens it, unless another mentor is paired with
 * its team.
 */
const LIST = `
  with shows as (
    select r.room_id, t.class_id, t.id as team_id, p.mentor_id as paired_id
    from rooms r join teams t on t.id = r.team_id left join team_pairs p on p.team_id = t.id
    where r.phase = 'ended' and r.show_ms > 0 and is_handed_in(r.room_id)
      and not exists (select 1 from releases x where x.room_id = r.room_id)
  )
  select u.id, u.name, u.username is not null as "hasAccount", coalesce(m.organisation, '') as organisation,
    coalesce(m.expertise, '') as expertise,
    (select count(*)::int from shows s
     where (s.paired_id is null or s.paired_id = u.id)
       and (exists (select 1 from class_staff c where c.class_id = s.class_id and c.user_id = u.id and c.duty = 'mentor')
         or exists (select 1 from mentor_links l where l.mentor_id = u.id and link_covers(l.id, s.room_id)))
       and not exists (select 1 from grade_revisions g where g.room_id = s.room_id and g.rater_id = u.id)
    ) as "waitingCount",
    (select count(distinct g.room_id)::int from grade_revisions g where g.rater_id = u.id) as "gradedCount",
    (select count(*)::int from team_pairs p where p.mentor_id = u.id) as "teamCount"
  from users u left join mentors m on m.user_id = u.id
  where u.role = 'mentor'
  order by u.name, u.id`;
