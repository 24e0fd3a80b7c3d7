import type { Pool } from 'pg';
import type { CalibrationRecording } from '#shared/model/calibration.ts';
import type { Marks } from '#shared/model/grade.ts';
import type { AssignmentId, ClassId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { inTransaction } from './in-transaction.ts';
import { FACE_COLUMNS, type FaceRow, type RoomFace, toFace } from './room-face.ts';

/** A recording that may be used for calibration. */
export interface CalibrationRoom extends RoomFace {
  readonly roomId: RoomId;
  readonly teamName: string;
  readonly openedAt: string;
  readonly showMs: number;
}

/** A calibration recording as it is kept. */
export interface StoredCalibrationRecording extends CalibrationRoom, CalibrationRecording {
  readonly assignmentId: AssignmentId;
  readonly namedBy: ParticipantId;
}

/** A calibration without its recordings; version 0: there is none yet. */
export interface StoredCalibration {
  readonly isRequired: boolean;
  readonly version: number;
}

/** A calibration that somebody may do. */
export interface CalibrationOffer {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly classId: ClassId;
  readonly className: string;
  readonly isRequired: boolean;
  readonly duty: StaffDuty;
}

export interface StoredTry {
  readonly assignmentId: AssignmentId;
  readonly roomId: RoomId;
  readonly raterId: ParticipantId;
  readonly duty: StaffDuty;
  readonly marks: Marks;
  readonly madeAt: string;
}

/** Calibration of graders: recordings with reference marks, and what graders gave them. */
export interface CalibrationStore {
  find(assignmentId: AssignmentId): Promise<StoredCalibration>;
  /** Assignments of a class that have a calibration. */
  ofClass(classId: ClassId): Promise<readonly AssignmentId[]>;
  /**
   * Recordings of these calibrations that can still be used, in their order: released ones, and attempts that were not
   * handed in. What is still to be graded shows nobody a reference.
   */
  recordings(assignmentIds: readonly AssignmentId[]): Promise<readonly StoredCalibrationRecording[]>;
  /** Recordings of a class that can be named, newest first, at most 100. */
  candidates(classId: ClassId): Promise<readonly CalibrationRoom[]>;
  /** Writes over `version`; false when another version is there. A reference that stays keeps who set it. */
  save(
    assignmentId: AssignmentId,
    version: number,
    content: { readonly isRequired: boolean; readonly recordings: readonly CalibrationRecording[] },
    namedBy: ParticipantId,
  ): Promise<boolean>;
  /** Calibrations of those who grade: by their duties, or by a magic link. */
  offersFor(raterId: ParticipantId, linkId: string | null): Promise<readonly CalibrationOffer[]>;
  /** The assignment whose calibration a first grade of this recording waits for; null: none. */
  requiredFor(roomId: RoomId): Promise<AssignmentId | null>;
  /** Tries of these calibrations, oldest first; `raterId` null: of everybody. */
  tries(assignmentIds: readonly AssignmentId[], raterId: ParticipantId | null): Promise<readonly StoredTry[]>;
  addTry(fresh: Omit<StoredTry, 'madeAt'>): Promise<void>;
}

const ROOM = `r.room_id, ${FACE_COLUMNS}, t.name as team_name, r.opened_at, r.show_ms`;
const FROM = `
  from rooms r join teams t on t.id = r.team_id left join releases rel on rel.room_id = r.room_id`;
/** Nobody grades it any more, or ever. */
const IS_USABLE = `r.phase = 'ended' and r.show_ms > 0 and (rel.released_at is not null or not is_handed_in(r.room_id))`;

/** Keeps calibrations in PostgreSQL. */
export function createCalibrationStore(pool: Pool): CalibrationStore {
  return {
    async find(assignmentId) {
      const { rows } = await pool.query<StoredCalibration>(
        'select is_required as "isRequired", version from calibrations where assignment_id = $1',
        [assignmentId],
      );
      return rows[0] ?? { isRequired: false, version: 0 };
    },
    async ofClass(classId) {
      const { rows } = await pool.query<{ assignment_id: AssignmentId }>(
        `select c.assignment_id from calibrations c join assignments a on a.id = c.assignment_id
         where a.class_id = $1 order by c.assignment_id`,
        [classId],
      );
      return rows.map((row) => row.assignment_id);
    },
    async recordings(assignmentIds) {
      const { rows } = await pool.query<RecordingRow>(
        `select c.assignment_id, c.named_by, c.marks, ${ROOM} ${FROM}
         join calibration_recordings c on c.room_id = r.room_id
         where c.assignment_id = any($1) and ${IS_USABLE} order by c.assignment_id, c.position`,
        [assignmentIds],
      );
      return rows.map((row) => ({
        ...toRoom(row),
        assignmentId: row.assignment_id,
        namedBy: row.named_by,
        marks: JSON.parse(row.marks),
      }));
    },
    async candidates(classId) {
      const { rows } = await pool.query<RoomRow>(
        `select ${ROOM} ${FROM} where t.class_id = $1 and ${IS_USABLE} order by r.opened_at desc, r.room_id limit 100`,
        [classId],
      );
      return rows.map(toRoom);
    },
    save: (assignmentId, version, { isRequired, recordings }, namedBy) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(version === 0 ? INSERT : UPDATE, [
          assignmentId,
          isRequired,
          ...(version === 0 ? [] : [version]),
        ]);
        if (rowCount !== 1) return false;
        await client.query('delete from calibration_recordings where assignment_id = $1 and not (room_id = any($2))', [
          assignmentId,
          recordings.map(({ roomId }) => roomId),
        ]);
        for (const [position, { roomId, marks }] of recordings.entries())
          await client.query(SAVE_RECORDING, [assignmentId, roomId, position, namedBy, canonicalJson(marks)]);
        return true;
      }),
    async offersFor(raterId, linkId) {
      const { rows } = await pool.query<CalibrationOffer>(linkId === null ? BY_DUTY : BY_LINK, [linkId ?? raterId]);
      return rows;
    },
    async requiredFor(roomId) {
      const { rows } = await pool.query<{ assignment_id: AssignmentId }>(
        `select c.assignment_id from attempts m join calibrations c using (assignment_id)
         where m.room_id = $1 and c.is_required`,
        [roomId],
      );
      return rows[0]?.assignment_id ?? null;
    },
    async tries(assignmentIds, raterId) {
      const { rows } = await pool.query<TryRow>(
        `select assignment_id, room_id, rater_id, duty, marks, made_at from calibration_tries
         where assignment_id = any($1) and ($2::text is null or rater_id = $2)
         order by assignment_id, room_id, rater_id, number`,
        [assignmentIds, raterId],
      );
      return rows.map((row) => ({
        assignmentId: row.assignment_id,
        roomId: row.room_id,
        raterId: row.rater_id,
        duty: row.duty,
        marks: JSON.parse(row.marks),
        madeAt: row.made_at.toISOString(),
      }));
    },
    async addTry({ assignmentId, roomId, raterId, duty, marks }) {
      await pool.query(
        `insert into calibration_tries (assignment_id, room_id, rater_id, number, duty, marks)
         select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5 from calibration_tries
         where assignment_id = $1 and room_id = $2 and rater_id = $3`,
        [assignmentId, roomId, raterId, duty, canonicalJson(marks)],
      );
    },
  };
}

const INSERT = `
  insert into calibrations (assignment_id, is_required, version) values ($1, $2, 1) on conflict do nothing`;
const UPDATE = `
  update calibrations set is_required = $2, version = version + 1 where assignment_id = $1 and version = $3`;
const SAVE_RECORDING = `
  insert into calibration_recordings (assignment_id, room_id, position, named_by, marks) values ($1, $2, $3, $4, $5)
  on conflict (assignment_id, room_id) do update set position = $3, marks = $5,
    named_by = case when calibration_recordings.marks = $5 then calibration_recordings.named_by else $4 end`;

const OFFER = `
  select a.id as "assignmentId", (a.content::json) ->> 'title' as title, a.class_id as "classId", k.name as "className",
    c.is_required as "isRequired"`;
const OFFERED = `
  from calibrations c join assignments a on a.id = c.assignment_id join classes k on k.id = a.class_id`;
const BY_DUTY = `
  ${OFFER}, s.duty ${OFFERED} join class_staff s on s.class_id = a.class_id and s.user_id = $1
  where a.phase <> 'draft' and a.content::jsonb -> 'raters' ? s.duty order by a.due_at, a.id`;
/** A link opens what an assignment brings, or chosen recordings of one. */
const BY_LINK = `
  ${OFFER}, 'mentor' as duty ${OFFERED} join mentor_links l on l.id = $1
  where a.phase <> 'draft' and a.content::jsonb -> 'raters' ? 'mentor' and (l.assignment_id = a.id or exists (
    select 1 from mentor_link_rooms m join attempts t on t.room_id = m.room_id
    where m.link_id = l.id and t.assignment_id = a.id))
  order by a.due_at, a.id`;

interface RoomRow extends FaceRow {
  readonly room_id: RoomId;
  readonly team_name: string;
  readonly opened_at: Date;
  readonly show_ms: number;
}

interface RecordingRow extends RoomRow {
  readonly assignment_id: AssignmentId;
  readonly named_by: ParticipantId;
  readonly marks: string;
}

interface TryRow {
  readonly assignment_id: AssignmentId;
  readonly room_id: RoomId;
  readonly rater_id: ParticipantId;
  readonly duty: StaffDuty;
  readonly marks: string;
  readonly made_at: Date;
}

function toRoom(row: RoomRow): CalibrationRoom {
  return {
    roomId: row.room_id,
    ...toFace(row),
    teamName: row.team_name,
    openedAt: row.opened_at.toISOString(),
    showMs: row.show_ms,
  };
}
