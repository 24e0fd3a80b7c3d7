import type { Pool, PoolClient } from 'pg';
import { type AssignmentContent, type AssignmentPhase, assignmentContentSchema } from '#shared/model/assignment.ts';
import type { AssignmentId, ClassId, ParticipantId, RoomId, TeamId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import type { Phase } from '#shared/model/room.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { TeamAttempt } from '#shared/teaching/team-standing.ts';
import { inTransaction } from './in-transaction.ts';

/** An assignment as it is kept. */
export interface StoredAssignment {
  readonly assignmentId: AssignmentId;
  readonly classId: ClassId;
  readonly className: string;
  readonly content: AssignmentContent;
  readonly phase: AssignmentPhase;
  readonly crowdSeed: number;
  readonly version: number;
  /** Its due date has passed by the clock of the database. */
  readonly isDue: boolean;
}

/** What one team of the class has done of one assignment; teams that have done nothing are there too. */
export interface StoredTeamWork {
  readonly assignmentId: AssignmentId;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly attempts: readonly TeamAttempt[];
  readonly chosenRoomId: RoomId | null;
  /** An exam keeps results from the team for now. */
  readonly isLocked: boolean;
}

export interface NewAssignmentRow {
  readonly assignmentId: AssignmentId;
  readonly classId: ClassId;
  readonly content: AssignmentContent;
  readonly crowdSeed: number;
}

/** Why an attempt may not begin. */
export type AttemptRefusal = 'not_open' | 'past_due' | 'used_up' | 'running';

/** Assignments, and the attempts of teams at them. */
export interface AssignmentStore {
  /** Makes a draft; false when the class has `limit` assignments already. */
  add(fresh: NewAssignmentRow, limit: number): Promise<boolean>;
  find(classId: ClassId, assignmentId: AssignmentId): Promise<StoredAssignment | null>;
  /** Of a class: drafts last, then by due date. */
  listOfClass(classId: ClassId): Promise<readonly StoredAssignment[]>;
  /** Published and closed ones of the classes that a person is a student of, the nearest due date first. */
  listForStudent(personId: ParticipantId): Promise<readonly (StoredAssignment & { readonly teamId: TeamId | null })[]>;
  /** Published and closed ones of the classes in which a person has a duty. */
  listForStaff(personId: ParticipantId): Promise<readonly StoredAssignment[]>;
  /** Writes over `version`; false when another version is there. */
  change(
    assignmentId: AssignmentId,
    version: number,
    next: { readonly content: AssignmentContent; readonly phase: AssignmentPhase },
  ): Promise<boolean>;
  /** Removes a draft; false when it is none. */
  removeDraft(classId: ClassId, assignmentId: AssignmentId): Promise<boolean>;
  /** Every team of the classes of these assignments, by name. */
  workOf(assignmentIds: readonly AssignmentId[]): Promise<readonly StoredTeamWork[]>;
  /** Takes an attempt for a room that is about to be opened, or says why not. Two at the same moment are told apart. */
  begin(assignmentId: AssignmentId, teamId: TeamId, roomId: RoomId): Promise<AttemptRefusal | null>;
  /** Gives an attempt back whose room could not be opened. */
  giveBack(roomId: RoomId): Promise<void>;
  /** Chooses what is handed in, in place of an earlier choice. */
  handIn(assignmentId: AssignmentId, teamId: TeamId, roomId: RoomId, personId: ParticipantId): Promise<void>;
}

/** Keeps them in PostgreSQL. */
export function createAssignmentStore(pool: Pool): AssignmentStore {
  const list = async (where: string, values: readonly unknown[]): Promise<readonly StoredAssignment[]> => {
    const { rows } = await pool.query<AssignmentRow>(`${SELECT} ${FROM} ${where}`, [...values]);
    return rows.map(toAssignment);
  };
  return {
    async add({ assignmentId, classId, content, crowdSeed }, limit) {
      const { rowCount } = await pool.query(INSERT, [assignmentId, classId, ...columnsOf(content), crowdSeed, limit]);
      return rowCount !== 0;
    },
    async find(classId, assignmentId) {
      return (await list('where a.class_id = $1 and a.id = $2', [classId, assignmentId]))[0] ?? null;
    },
    listOfClass: (classId) => list(`where a.class_id = $1 order by a.phase = 'draft', a.due_at, a.id`, [classId]),
    async listForStudent(personId) {
      const { rows } = await pool.query<AssignmentRow & { team_id: string | null }>(
        `${SELECT}, tm.team_id ${FROM}
         join class_members m on m.class_id = a.class_id and m.user_id = $1
         left join team_members tm on tm.class_id = a.class_id and tm.user_id = $1
         where a.phase <> 'draft' order by a.due_at, a.id limit 100`,
        [personId],
      );
      return rows.map((row) => ({ ...toAssignment(row), teamId: row.team_id }));
    },
    listForStaff: (personId) =>
      list(
        `join class_staff s on s.class_id = a.class_id and s.user_id = $1
         where a.phase <> 'draft' order by a.due_at, a.id limit 100`,
        [personId],
      ),
    async change(assignmentId, version, { content, phase }) {
      const { rowCount } = await pool.query(
        `update assignments set content = $3, seed_policy = $4, attempts = $5, due_at = $6, phase = $7, version = version + 1
         where id = $1 and version = $2`,
        [assignmentId, version, ...columnsOf(content), phase],
      );
      return rowCount !== 0;
    },
    async removeDraft(classId, assignmentId) {
      const { rowCount } = await pool.query(
        `delete from assignments where class_id = $1 and id = $2 and phase = 'draft'`,
        [classId, assignmentId],
      );
      return rowCount !== 0;
    },
    async workOf(assignmentIds) {
      const { rows } = await pool.query<WorkRow>(WORK, [assignmentIds]);
      return groupWork(rows);
    },
    begin: (assignmentId, teamId, roomId) =>
      inTransaction(pool, async (client) => {
        const refusal = await refusalOf(client, assignmentId, teamId);
        if (refusal !== null) return refusal;
        await client.query('insert into attempts (room_id, assignment_id, team_id) values ($1, $2, $3)', [
          roomId,
          assignmentId,
          teamId,
        ]);
        return null;
      }),
    async giveBack(roomId) {
      await pool.query(
        'delete from attempts where room_id = $1 and not exists (select 1 from rooms where rooms.room_id = $1)',
        [roomId],
      );
    },
    async handIn(assignmentId, teamId, roomId, personId) {
      await pool.query(
        `insert into hand_ins (assignment_id, team_id, room_id, handed_in_by) values ($1, $2, $3, $4)
         on conflict (assignment_id, team_id)
         do update set room_id = excluded.room_id, handed_in_by = excluded.handed_in_by, handed_in_at = now()`,
        [assignmentId, teamId, roomId, personId],
      );
    },
  };
}

const SELECT = `
  select a.id, a.class_id, c.name as class_name, a.content, a.phase, a.crowd_seed, a.version, a.due_at <= now() as is_due`;
const FROM = 'from assignments a join classes c on c.id = a.class_id';

const INSERT = `
  insert into assignments (id, class_id, content, seed_policy, attempts, due_at, crowd_seed, phase)
  select $1, $2, $3, $4, $5, $6, $7, 'draft'
  where (select count(*) from assignments where class_id = $2) < $8`;

/** A room that was closed in its lobby is no attempt; one that is being opened is, unless its opening failed long ago. */
const COUNTS = `
  (r.room_id is null and t.begun_at > now() - interval '1 minute' or r.phase <> 'ended' or r.show_ms > 0)`;

/** The row of the assignment is locked first: of two members who begin together, one waits. */
async function refusalOf(
  client: PoolClient,
  assignmentId: AssignmentId,
  teamId: TeamId,
): Promise<AttemptRefusal | null> {
  const { rows } = await client.query<{ phase: AssignmentPhase; is_due: boolean; attempts: number }>(
    'select phase, due_at <= now() as is_due, attempts from assignments where id = $1 for update',
    [assignmentId],
  );
  const asked = rows[0];
  if (asked?.phase !== 'published') return 'not_open';
  if (asked.is_due) return 'past_due';
  const { rows: begun } = await client.query<{ is_open: boolean }>(
    `select r.phase is distinct from 'ended' as is_open from attempts t left join rooms r on r.room_id = t.room_id
     where t.assignment_id = $1 and t.team_id = $2 and ${COUNTS}`,
    [assignmentId, teamId],
  );
  if (begun.some((row) => row.is_open)) return 'running';
  return begun.length >= asked.attempts ? 'used_up' : null;
}

const WORK = `
  select a.id as assignment_id, teams.id as team_id, teams.name as team_name, h.room_id as chosen_room_id,
    r.room_id, r.opened_at, r.phase, r.show_ms,
    array(select distinct g.duty from grade_revisions g where g.room_id = r.room_id) as submitted,
    exists (select 1 from grade_drafts d where d.room_id = r.room_id) as has_draft,
    exists (select 1 from releases where releases.room_id = r.room_id) as is_released,
    r.room_id is not null and is_exam_locked(r.room_id) as is_locked
  from assignments a
  join teams on teams.class_id = a.class_id
  left join hand_ins h on h.assignment_id = a.id and h.team_id = teams.id
  left join (attempts t join rooms r on r.room_id = t.room_id and (r.phase <> 'ended' or r.show_ms > 0))
    on t.assignment_id = a.id and t.team_id = teams.id
  where a.id = any($1::text[])
  order by teams.name, teams.id, t.begun_at, r.room_id`;

interface AssignmentRow {
  readonly id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly content: string;
  readonly phase: AssignmentPhase;
  /** A bigint: pg gives it as text. */
  readonly crowd_seed: string;
  readonly version: number;
  readonly is_due: boolean;
}

interface WorkRow {
  readonly assignment_id: string;
  readonly team_id: string;
  readonly team_name: string;
  readonly chosen_room_id: string | null;
  readonly room_id: string | null;
  readonly opened_at: Date;
  readonly phase: Phase;
  readonly show_ms: number;
  readonly submitted: readonly StaffDuty[];
  readonly has_draft: boolean;
  readonly is_released: boolean;
  readonly is_locked: boolean;
}

function columnsOf(content: AssignmentContent): readonly unknown[] {
  return [canonicalJson(content), content.seedPolicy, content.attempts, content.dueAt];
}

function toAssignment(row: AssignmentRow): StoredAssignment {
  return {
    assignmentId: row.id,
    classId: row.class_id,
    className: row.class_name,
    content: assignmentContentSchema.parse(JSON.parse(row.content)),
    phase: row.phase,
    crowdSeed: Number(row.crowd_seed),
    version: row.version,
    isDue: row.is_due,
  };
}

/** One row per attempt, and one without a room for a team that has none. */
function groupWork(rows: readonly WorkRow[]): readonly StoredTeamWork[] {
  const works = new Map<string, StoredTeamWork>();
  for (const row of rows) {
    const key = `${row.assignment_id} ${row.team_id}`;
    const known = works.get(key);
    works.set(key, {
      assignmentId: row.assignment_id,
      teamId: row.team_id,
      teamName: row.team_name,
      attempts: [...(known?.attempts ?? []), ...(row.room_id === null ? [] : [toAttempt(row, row.room_id)])],
      chosenRoomId: row.chosen_room_id,
      isLocked: known?.isLocked === true || row.is_locked,
    });
  }
  return [...works.values()];
}

function toAttempt(row: WorkRow, roomId: RoomId): TeamAttempt {
  return {
    roomId,
    openedAt: row.opened_at.toISOString(),
    phase: row.phase,
    showMs: row.show_ms,
    submitted: row.submitted,
    isGradingBegun: row.has_draft || row.submitted.length > 0,
    isReleased: row.is_released,
  };
}
