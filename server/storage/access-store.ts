import type { Pool } from 'pg';
import type { ClassId, ParticipantId, RoomId, TeamId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';

/** What a room's team and class are, and how a person stands to them. */
export interface RoomStanding {
  /** Null for a room without a team; then the rest is null or false too, but for the join code. */
  readonly teamId: TeamId | null;
  readonly teamName: string | null;
  readonly classId: ClassId | null;
  readonly className: string | null;
  readonly joinCode: string | null;
  readonly isMember: boolean;
  readonly duty: StaffDuty | null;
  /** The room is an attempt at an exam that keeps its results from its team for now. Rules: ASG-5. */
  readonly isExamLocked: boolean;
}

/** The questions that policies ask. Each is one statement. */
export interface AccessStore {
  /** Null for a room that does not exist. */
  roomStanding(roomId: RoomId, personId: ParticipantId): Promise<RoomStanding | null>;
  /** Whether a magic link opens the recording now. */
  linkCovers(linkId: string, roomId: RoomId): Promise<boolean>;
  /** `unknown` for a class that does not exist; null for one that the person has no duty in. */
  classDuty(classId: ClassId, personId: ParticipantId): Promise<StaffDuty | null | 'unknown'>;
  isInTeam(teamId: TeamId, personId: ParticipantId): Promise<boolean>;
  /** Whether the person is a student of the class; `unknown` for a class that does not exist. */
  isStudentOf(classId: ClassId, personId: ParticipantId): Promise<boolean | 'unknown'>;
  /** Whether the person teaches a class that the student is in. */
  teaches(personId: ParticipantId, studentId: ParticipantId): Promise<boolean>;
}

/** Asks PostgreSQL. */
export function createAccessStore(pool: Pool): AccessStore {
  const isTrue = async (sql: string, values: readonly unknown[]): Promise<boolean> => {
    const { rowCount } = await pool.query(sql, [...values]);
    return rowCount !== 0;
  };
  return {
    async roomStanding(roomId, personId) {
      const { rows } = await pool.query<RoomStanding>(ROOM_STANDING, [roomId, personId]);
      return rows[0] ?? null;
    },
    linkCovers: (linkId, roomId) => isTrue('select 1 where link_covers($1, $2)', [linkId, roomId]),
    async classDuty(classId, personId) {
      const { rows } = await pool.query<{ duty: StaffDuty | null }>(
        `select class_staff.duty from classes
         left join class_staff on class_staff.class_id = classes.id and class_staff.user_id = $2
         where classes.id = $1`,
        [classId, personId],
      );
      return rows.length === 0 ? 'unknown' : rows[0].duty;
    },
    async isStudentOf(classId, personId) {
      const { rows } = await pool.query<{ is_student: boolean }>(
        `select exists (select 1 from class_members m where m.class_id = classes.id and m.user_id = $2) as is_student
         from classes where id = $1`,
        [classId, personId],
      );
      return rows[0]?.is_student ?? 'unknown';
    },
    isInTeam: (teamId, personId) =>
      isTrue('select 1 from team_members where team_id = $1 and user_id = $2', [teamId, personId]),
    teaches: (personId, studentId) =>
      isTrue(
        `select 1 from class_staff join class_members using (class_id)
         where class_staff.user_id = $1 and class_staff.duty = 'teacher' and class_members.user_id = $2 limit 1`,
        [personId, studentId],
      ),
  };
}

const ROOM_STANDING = `
  select rooms.team_id as "teamId", teams.name as "teamName", classes.id as "classId", classes.name as "className",
    rooms.join_code as "joinCode", team_members.user_id is not null as "isMember", class_staff.duty,
    is_exam_locked(rooms.room_id) as "isExamLocked"
  from rooms
  left join teams on teams.id = rooms.team_id
  left join classes on classes.id = teams.class_id
  left join team_members on team_members.team_id = rooms.team_id and team_members.user_id = $2
  left join class_staff on class_staff.class_id = classes.id and class_staff.user_id = $2
  where rooms.room_id = $1`;
