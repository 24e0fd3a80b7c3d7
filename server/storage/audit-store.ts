import type { Pool } from 'pg';
import type { AddressClass, AuditAct, AuditFacts, AuditNote, AuditObject } from '#shared/model/audit.ts';
import type { ClassId, ParticipantId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** One entry as it is written. */
export interface NewAuditEntry extends AuditNote {
  readonly actorId: ParticipantId;
  readonly address: AddressClass;
}

/** One entry as it is read. */
export interface StoredAuditEntry {
  readonly at: Date;
  readonly actorId: ParticipantId;
  readonly isByLink: boolean;
  readonly act: AuditAct;
  readonly object: AuditObject;
  readonly objectId: string;
  /** What the object is called where it is known: a team's name, a class's, an assignment's. */
  readonly objectName: string | null;
  readonly className: string | null;
  /** Null for looks at footage, which have kept none. */
  readonly address: AddressClass | null;
  readonly facts: AuditFacts;
}

export interface AuditQuery {
  /** Null: of the whole installation. */
  readonly classId: ClassId | null;
  readonly actorId: ParticipantId | null;
  readonly objectId: string | null;
  readonly act: AuditAct | null;
  /** Older than this instant; null: from the newest on. */
  readonly before: string | null;
  readonly limit: number;
}

/** The audit: written, read, never changed. */
export interface AuditStore {
  add(entry: NewAuditEntry): Promise<void>;
  /** Newest first, looks at footage among them; a few more than `limit` when some happened in the same millisecond. */
  list(query: AuditQuery): Promise<readonly StoredAuditEntry[]>;
}

/** Keeps it in PostgreSQL. */
export function createAuditStore(pool: Pool): AuditStore {
  return {
    async add({ actorId, linkId, act, object, objectId, classId, address, facts }) {
      await pool.query(
        `insert into audit_entries (actor_id, link_id, act, object_kind, object_id, class_id, address, facts)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actorId, linkId ?? null, act, object, objectId, classId, address, canonicalJson(facts ?? {})],
      );
    },
    async list({ classId, actorId, objectId, act, before, limit }) {
      const { rows } = await pool.query<AuditRow>(LIST, [classId, actorId, objectId, act, before, limit]);
      return rows.map((row) => ({
        at: row.at,
        actorId: row.actor_id,
        isByLink: row.link_id !== null,
        act: row.act,
        object: row.object_kind,
        objectId: row.object_id,
        objectName: row.object_name,
        className: row.class_name,
        address: row.address,
        facts: JSON.parse(row.facts),
      }));
    },
  };
}

/** Looks at footage are kept with the footage; here they stand in one row with everything else. */
const LIST = `
  with entries as (
    select at, actor_id, link_id, act, object_kind, object_id, class_id, address, facts, id from audit_entries
    union all
    select date_trunc('milliseconds', v.at), v.viewer_id, null, 'footage.viewed', 'rehearsal', p.room_id, t.class_id, null,
      json_build_object('kind', v.kind)::text, 0
    from footage_viewings v join footage_parts p using (part_id)
    join rooms r using (room_id) left join teams t on t.id = r.team_id
  )
  select * from (select e.*, classes.name as class_name,
    case e.object_kind
      when 'rehearsal' then (select teams.name from rooms join teams on teams.id = rooms.team_id
        where rooms.room_id = e.object_id)
      when 'team' then (select name from teams where id = e.object_id)
      when 'class' then classes.name
      when 'person' then (select name from users where id = e.object_id)
      when 'assignment' then (select (content::json)->>'title' from assignments where id = e.object_id)
      when 'enterprise' then (select name from enterprises where id = e.object_id)
      when 'link' then (select users.name from mentor_links l join users on users.id = l.mentor_id where l.id = e.object_id)
    end as object_name
  from entries e left join classes on classes.id = e.class_id
  where ($1::text is null or e.class_id = $1) and ($2::text is null or e.actor_id = $2)
    and ($3::text is null or e.object_id = $3) and ($4::text is null or e.act = $4)
    and ($5::timestamptz is null or e.at < $5)
  order by e.at desc fetch first $6 rows with ties) as page order by at desc, id desc`;

interface AuditRow {
  readonly at: Date;
  readonly actor_id: string;
  readonly link_id: string | null;
  readonly act: AuditAct;
  readonly object_kind: AuditObject;
  readonly object_id: string;
  readonly object_name: string | null;
  readonly class_name: string | null;
  readonly address: AddressClass | null;
  readonly facts: string;
}
