import type { Pool } from 'pg';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import type { ClassMember, ClassRow, ClassView } from '#shared/protocol/class-contract.ts';
import type { MyClass } from '#shared/protocol/people-contract.ts';
import { isUniqueViolation, unlessTaken } from './database-error.ts';
import { inTransaction } from './in-transaction.ts';

/** A class to be made; whoever makes it teaches it. */
export interface NewClassRow {
  readonly classId: ClassId;
  readonly name: string;
  readonly code: string;
  readonly teacherId: ParticipantId;
  readonly isSample: boolean;
}

/** A class with its people, without its rehearsals. */
export type ClassPeople = Omit<ClassView, 'rehearsals' | 'code'> & { readonly code: string };

/** Classes, their staff and students, and their teams. Who may ask is decided before. */
export interface ClassStore {
  /** False, and nothing made, when the code is taken. */
  add(fresh: NewClassRow): Promise<boolean>;
  /** Classes in which the person has a duty, by name; `all` adds every other one. */
  listFor(
    personId: ParticipantId,
    all: boolean,
  ): Promise<readonly (Omit<ClassRow, 'code'> & { readonly code: string })[]>;
  /** Classes that a person belongs to, as staff or as a student. */
  belongings(personId: ParticipantId): Promise<readonly MyClass[]>;
  find(classId: ClassId): Promise<ClassPeople | null>;
  findByCode(code: string): Promise<ClassPeople | null>;
  /** False when the code is taken. */
  setCode(classId: ClassId, code: string): Promise<boolean>;
  /** False when the class has a team of this name. */
  addTeam(classId: ClassId, teamId: TeamId, name: string): Promise<boolean>;
  renameTeam(classId: ClassId, teamId: TeamId, name: string): Promise<'renamed' | 'exists' | 'unknown'>;
  /** Makes a person a student of the class; saying it again changes nothing. */
  addMember(classId: ClassId, personId: ParticipantId): Promise<void>;
  /** False when the person is no student of the class. Their team loses them too. */
  removeMember(classId: ClassId, personId: ParticipantId): Promise<boolean>;
  /** Puts a student into a team, or into none. */
  assign(classId: ClassId, personId: ParticipantId, teamId: TeamId | null): Promise<void>;
  /** Gives a person a duty, in the place of another one. */
  setDuty(classId: ClassId, personId: ParticipantId, duty: StaffDuty): Promise<void>;
  /** Takes a duty away; `last` when nobody would teach the class any more. */
  removeDuty(classId: ClassId, personId: ParticipantId): Promise<'removed' | 'unknown' | 'last'>;
}

/** Keeps classes in PostgreSQL. */
export function createClassStore(pool: Pool): ClassStore {
  const changes = async (sql: string, values: readonly unknown[]): Promise<number> =>
    (await pool.query(sql, [...values])).rowCount ?? 0;
  return {
    add: (fresh) => unlessTaken(addClass(pool, fresh)),
    async listFor(personId, all) {
      const { rows } = await pool.query(LIST_FOR, [personId, all]);
      return rows;
    },
    async belongings(personId) {
      const { rows } = await pool.query<MyClass>(BELONGINGS, [personId]);
      return rows;
    },
    find: (classId) => findClass(pool, classId),
    async findByCode(code) {
      const { rows } = await pool.query<{ id: string }>('select id from classes where code = $1', [code]);
      return rows.length === 0 ? null : findClass(pool, rows[0].id);
    },
    setCode: (classId, code) => unlessTaken(changes('update classes set code = $2 where id = $1', [classId, code])),
    addTeam: (classId, teamId, name) =>
      unlessTaken(changes('insert into teams (id, class_id, name) values ($1, $2, $3)', [teamId, classId, name])),
    renameTeam: (classId, teamId, name) =>
      changes('update teams set name = $3 where id = $2 and class_id = $1', [classId, teamId, name]).then(
        (count) => (count === 1 ? 'renamed' : 'unknown'),
        (error: unknown) => {
          if (isUniqueViolation(error)) return 'exists';
          throw error;
        },
      ),
    async addMember(classId, personId) {
      await changes('insert into class_members (class_id, user_id) values ($1, $2) on conflict do nothing', [
        classId,
        personId,
      ]);
    },
    async removeMember(classId, personId) {
      const count = await changes('delete from class_members where class_id = $1 and user_id = $2', [
        classId,
        personId,
      ]);
      return count === 1;
    },
    async assign(classId, personId, teamId) {
      if (teamId === null) {
        await changes('delete from team_members where class_id = $1 and user_id = $2', [classId, personId]);
        return;
      }
      await changes(
        `insert into team_members (team_id, class_id, user_id) values ($3, $1, $2)
         on conflict (class_id, user_id) do update set team_id = excluded.team_id`,
        [classId, personId, teamId],
      );
    },
    async setDuty(classId, personId, duty) {
      await changes(
        `insert into class_staff (class_id, user_id, duty) values ($1, $2, $3)
         on conflict (class_id, user_id) do update set duty = excluded.duty`,
        [classId, personId, duty],
      );
    },
    removeDuty: (classId, personId) => removeDuty(pool, classId, personId),
  };
}

function addClass(pool: Pool, { classId, name, code, teacherId, isSample }: NewClassRow): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('insert into classes (id, name, code, created_by, is_sample) values ($1, $2, $3, $4, $5)', [
      classId,
      name,
      code,
      teacherId,
      isSample,
    ]);
    await client.query(`insert into class_staff (class_id, user_id, duty) values ($1, $2, 'teacher')`, [
      classId,
      teacherId,
    ]);
  });
}

/** Locks the class's staff, so that two teachers who take each other out cannot leave nobody. */
function removeDuty(pool: Pool, classId: ClassId, personId: ParticipantId): Promise<'removed' | 'unknown' | 'last'> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ user_id: string; duty: StaffDuty }>(
      'select user_id, duty from class_staff where class_id = $1 order by user_id for update',
      [classId],
    );
    if (!rows.some((row) => row.user_id === personId)) return 'unknown';
    if (!rows.some((row) => row.user_id !== personId && row.duty === 'teacher')) return 'last';
    await client.query('delete from class_staff where class_id = $1 and user_id = $2', [classId, personId]);
    return 'removed';
  });
}

async function findClass(pool: Pool, classId: ClassId): Promise<ClassPeople | null> {
  const { rows } = await pool.query<{ name: string; code: string }>('select name, code from classes where id = $1', [
    classId,
  ]);
  if (rows.length === 0) return null;
  const staff = await pool.query<ClassPeople['staff'][number]>(STAFF, [classId]);
  const teams = await pool.query<{ teamId: string; name: string }>(
    'select id as "teamId", name from teams where class_id = $1 order by created_at, name',
    [classId],
  );
  const members = await pool.query<ClassMember & { readonly teamId: string | null }>(MEMBERS, [classId]);
  const inTeam = (teamId: string | null) =>
    members.rows.filter((row) => row.teamId === teamId).map(({ id, name, username }) => ({ id, name, username }));
  return {
    classId,
    ...rows[0],
    staff: staff.rows,
    teams: teams.rows.map((team) => ({ ...team, members: inTeam(team.teamId) })),
    unassigned: inTeam(null),
  };
}

const LIST_FOR = `
  select classes.id as "classId", classes.name, classes.code, class_staff.duty,
    (select count(*)::int from class_members where class_id = classes.id) as "studentCount",
    (select count(*)::int from teams where class_id = classes.id) as "teamCount"
  from classes
  left join class_staff on class_staff.class_id = classes.id and class_staff.user_id = $1
  where $2 or class_staff.duty is not null
  order by classes.name, classes.id`;

const BELONGINGS = `
  select classes.id as "classId", classes.name, duties.duty, teams.id as "teamId", teams.name as "teamName"
  from (
    select class_id, duty from class_staff where user_id = $1
    union all
    select class_id, 'student' from class_members where user_id = $1
  ) as duties
  join classes on classes.id = duties.class_id
  left join team_members
    on team_members.class_id = classes.id and team_members.user_id = $1 and duties.duty = 'student'
  left join teams on teams.id = team_members.team_id
  order by classes.name, classes.id, duties.duty`;

const STAFF = `
  select users.id, users.name, class_staff.duty
  from class_staff join users on users.id = class_staff.user_id
  where class_staff.class_id = $1
  order by class_staff.duty desc, users.name, users.id`;

const MEMBERS = `
  select users.id, users.name, users.username, team_members.team_id as "teamId"
  from class_members
  join users on users.id = class_members.user_id
  left join team_members using (class_id, user_id)
  where class_members.class_id = $1
  order by users.name, users.id`;
