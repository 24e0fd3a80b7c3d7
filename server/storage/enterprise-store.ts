import type { Pool } from 'pg';
import type { ProductReport } from '#shared/metrics/enterprise-report.ts';
import type { ClassId, ContentId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { EnterpriseAbout, LogEntry, LogKind, NewLogEntry } from '#shared/protocol/enterprise-contract.ts';
import { inTransaction } from './in-transaction.ts';

/** Changes when a report is worked out otherwise: what was kept before is worked out again. */
const REPORT_VERSION = 1;

export interface StoredEnterprise extends EnterpriseAbout {
  readonly enterpriseId: ContentId;
}

/** A class that works on a project. */
export interface AssignedProject {
  readonly projectId: ContentId;
  readonly classId: ClassId;
  readonly className: string;
}

/** An ended show of a team, by project. */
export interface ProjectShow {
  readonly projectId: ContentId;
  readonly roomId: RoomId;
  readonly className: string;
}

/** Enterprises, the projects that classes work on, the college's log, and what recordings tell of goods. */
export interface EnterpriseStore {
  list(): Promise<readonly StoredEnterprise[]>;
  /** Writes in place of what was known. */
  save(enterprise: StoredEnterprise): Promise<void>;
  assigned(): Promise<readonly AssignedProject[]>;
  assign(classId: ClassId, projectIds: readonly ContentId[]): Promise<void>;
  /** Shows of the classes in which the person has a duty, newest first; `all`: of every class. `projectId` null: of all projects. */
  shows(personId: ParticipantId, all: boolean, projectId: ContentId | null): Promise<readonly ProjectShow[]>;
  /** Reports that are there already, by room. */
  reports(roomIds: readonly RoomId[]): Promise<ReadonlyMap<RoomId, ProductReport>>;
  saveReport(roomId: RoomId, report: ProductReport): Promise<void>;
  /** Entries from `fromDay` to before `toDay`, newest first. */
  log(fromDay: string, toDay: string): Promise<readonly (Omit<LogEntry, 'mayRemove'> & { readonly addedBy: string })[]>;
  /** False when there is no such enterprise. */
  addEntry(entryId: string, entry: NewLogEntry, by: ParticipantId): Promise<boolean>;
  /** `by` null: whoever wrote it. The day of the entry; null when there is none that may be removed. */
  removeEntry(entryId: string, by: ParticipantId | null): Promise<string | null>;
}

/** Keeps them in PostgreSQL. */
export function createEnterpriseStore(pool: Pool): EnterpriseStore {
  return {
    async list() {
      const { rows } = await pool.query<StoredEnterprise>(
        `select id as "enterpriseId", name, field, contact_name as "contactName", contact_way as "contactWay", note
         from enterprises order by name, id`,
      );
      return rows;
    },
    async save({ enterpriseId, name, field, contactName, contactWay, note }) {
      await pool.query(
        `insert into enterprises (id, name, field, contact_name, contact_way, note) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set name = excluded.name, field = excluded.field,
           contact_name = excluded.contact_name, contact_way = excluded.contact_way, note = excluded.note`,
        [enterpriseId, name, field, contactName, contactWay, note],
      );
    },
    async assigned() {
      const { rows } = await pool.query<AssignedProject>(
        `select p.project_id as "projectId", c.id as "classId", c.name as "className"
         from class_projects p join classes c on c.id = p.class_id order by c.name, c.id`,
      );
      return rows;
    },
    assign: (classId, projectIds) =>
      inTransaction(pool, async (client) => {
        await client.query('delete from class_projects where class_id = $1 and not project_id = any($2::text[])', [
          classId,
          projectIds,
        ]);
        await client.query(
          `insert into class_projects (class_id, project_id) select $1, id from unnest($2::text[]) as id
           on conflict do nothing`,
          [classId, projectIds],
        );
      }),
    async shows(personId, all, projectId) {
      const { rows } = await pool.query<ProjectShow>(SHOWS, [personId, all, projectId]);
      return rows;
    },
    async reports(roomIds) {
      const { rows } = await pool.query<{ room_id: string; report: string }>(
        'select room_id, report from product_reports where room_id = any($1::text[]) and version = $2',
        [roomIds, REPORT_VERSION],
      );
      return new Map(rows.map(({ room_id, report }) => [room_id, JSON.parse(report)]));
    },
    async saveReport(roomId, report) {
      await pool.query(
        `insert into product_reports (room_id, version, report) values ($1, $2, $3)
         on conflict (room_id) do update set version = excluded.version, report = excluded.report`,
        [roomId, REPORT_VERSION, canonicalJson(report)],
      );
    },
    async log(fromDay, toDay) {
      const { rows } = await pool.query<LogRow>(
        `select l.id, l.kind, to_char(l.day, 'YYYY-MM-DD') as day, l.enterprise_id, e.name, l.who, l.note, l.added_by
         from college_log l join enterprises e on e.id = l.enterprise_id
         where l.removed_at is null and l.day >= $1 and l.day < $2 order by l.day desc, l.added_at desc, l.id`,
        [fromDay, toDay],
      );
      return rows.map((row) => ({
        entryId: row.id,
        kind: row.kind,
        day: row.day,
        enterpriseId: row.enterprise_id,
        enterpriseName: row.name,
        who: row.who,
        note: row.note,
        addedBy: row.added_by,
      }));
    },
    async addEntry(entryId, { kind, day, enterpriseId, who, note }, by) {
      const { rowCount } = await pool.query(
        `insert into college_log (id, kind, day, enterprise_id, who, note, added_by)
         select $1, $2, $3, id, $5, $6, $7 from enterprises where id = $4`,
        [entryId, kind, day, enterpriseId, who, note, by],
      );
      return rowCount !== 0;
    },
    async removeEntry(entryId, by) {
      const { rows } = await pool.query<{ day: string }>(
        `update college_log set removed_at = now()
         where id = $1 and removed_at is null and ($2::text is null or added_by = $2)
         returning to_char(day, 'YYYY-MM-DD') as day`,
        [entryId, by],
      );
      return rows[0]?.day ?? null;
    },
  };
}

const SHOWS = `
  select r.project_id as "projectId", r.room_id as "roomId", c.name as "className"
  from rooms r join teams t on t.id = r.team_id join classes c on c.id = t.class_id
  where r.phase = 'ended' and r.show_ms > 0 and ($3::text is null or r.project_id = $3)
    and ($2 or exists (select 1 from class_staff s where s.class_id = c.id and s.user_id = $1))
  order by r.opened_at desc, r.room_id`;

interface LogRow {
  readonly id: string;
  readonly kind: LogKind;
  readonly day: string;
  readonly enterprise_id: string;
  readonly name: string;
  readonly who: string;
  readonly note: string;
  readonly added_by: string;
}
