import type { Pool } from 'pg';
import type { ClassId, CommandId, ContentId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { ShowMs } from '#shared/model/units.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { WallRefusal } from '#shared/protocol/wall-contract.ts';

/** An incident that waits for its moment in one room. */
export interface StoredPlan {
  readonly actId: CommandId;
  readonly roomId: RoomId;
  readonly incidentId: ContentId;
  readonly atMs: ShowMs;
  readonly staffId: ParticipantId;
}

/** A plan as the wall lists it. `refusal` null: it waits. */
export interface ListedPlan extends StoredPlan {
  readonly refusal: WallRefusal | null;
}

/** Incidents that are planned for later. */
export interface PlannedIncidentStore {
  /** Keeps plans; one that is there already stays as it is. */
  add(classId: ClassId, plans: readonly StoredPlan[]): Promise<void>;
  /** Rooms for which a plan was made, whatever became of it. */
  roomsOf(actId: CommandId): Promise<ReadonlySet<RoomId>>;
  /** What waits and what was refused in open rooms of a class, by time and act. */
  listOfClass(classId: ClassId): Promise<readonly ListedPlan[]>;
  /** What is to come in some rooms. */
  toCome(roomIds: readonly RoomId[]): Promise<readonly StoredPlan[]>;
  /** Takes a plan on its way into the room; false when it was cancelled or settled meanwhile. */
  claim(actId: CommandId, roomId: RoomId): Promise<boolean>;
  settle(actId: CommandId, roomId: RoomId, refusal: WallRefusal | null): Promise<void>;
  /** How many rooms will not have it. */
  cancel(classId: ClassId, actId: CommandId): Promise<number>;
}

interface PlanRow {
  readonly act_id: string;
  readonly room_id: string;
  readonly incident_id: string;
  readonly at_ms: number;
  readonly staff_id: string;
  readonly refusal: string | null;
}

const COLUMNS = 'act_id, p.room_id, incident_id, at_ms, staff_id, refusal';

/** Keeps them in PostgreSQL. */
export function createPlannedIncidentStore(pool: Pool): PlannedIncidentStore {
  return {
    async add(classId, plans) {
      await pool.query(
        `insert into planned_incidents (class_id, act_id, room_id, incident_id, at_ms, staff_id)
         select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[]) on conflict do nothing`,
        [
          classId,
          plans.map(({ actId }) => actId),
          plans.map(({ roomId }) => roomId),
          plans.map(({ incidentId }) => incidentId),
          plans.map(({ atMs }) => atMs),
          plans.map(({ staffId }) => staffId),
        ],
      );
    },
    async roomsOf(actId) {
      const { rows } = await pool.query<PlanRow>('select room_id from planned_incidents where act_id = $1', [actId]);
      return new Set(rows.map((row) => row.room_id));
    },
    async listOfClass(classId) {
      const { rows } = await pool.query<PlanRow>(
        `select ${COLUMNS} from planned_incidents p join rooms r on r.room_id = p.room_id and r.phase <> 'ended'
         where p.class_id = $1 and p.state in ('waiting', 'giving', 'refused') order by at_ms, act_id, p.room_id`,
        [classId],
      );
      return rows.map((row) => ({ ...toPlan(row), refusal: row.refusal === null ? null : JSON.parse(row.refusal) }));
    },
    async toCome(roomIds) {
      const { rows } = await pool.query<PlanRow>(
        `select ${COLUMNS} from planned_incidents p
         where p.room_id = any($1::text[]) and state in ('waiting', 'giving') order by at_ms, act_id`,
        [roomIds],
      );
      return rows.map(toPlan);
    },
    async claim(actId, roomId) {
      const { rowCount } = await pool.query(
        `update planned_incidents set state = 'giving'
         where act_id = $1 and room_id = $2 and state in ('waiting', 'giving')`,
        [actId, roomId],
      );
      return rowCount === 1;
    },
    async settle(actId, roomId, refusal) {
      await pool.query('update planned_incidents set state = $3, refusal = $4 where act_id = $1 and room_id = $2', [
        actId,
        roomId,
        refusal === null ? 'given' : 'refused',
        refusal === null ? null : canonicalJson(refusal),
      ]);
    },
    async cancel(classId, actId) {
      const { rowCount } = await pool.query(
        `update planned_incidents set state = 'cancelled' where class_id = $1 and act_id = $2 and state = 'waiting'`,
        [classId, actId],
      );
      return rowCount ?? 0;
    },
  };
}

function toPlan(row: PlanRow): StoredPlan {
  return {
    actId: row.act_id,
    roomId: row.room_id,
    incidentId: row.incident_id,
    atMs: row.at_ms,
    staffId: row.staff_id,
  };
}
