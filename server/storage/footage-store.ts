import type { Pool } from 'pg';
import type { BeginPart, CameraRole, FootageEnd, FootageMode, OwnedPart, PartId } from '#shared/media/footage.ts';
import { DEFAULT_KEPT_DAYS, OPEN_ROOM_KEPT_DAYS } from '#shared/media/footage-limits.ts';
import type { PartVoice } from '#shared/media/voice-span.ts';
import type { ParticipantId, RoomId } from '#shared/model/ids.ts';

/** A part as it is kept. */
export interface StoredPart extends OwnedPart {
  readonly roomId: RoomId;
  readonly begunAt: Date;
  readonly isClosed: boolean;
  /** The joined file, or null while a part is in chunks. */
  readonly file: { readonly digest: string; readonly byteCount: number } | null;
  readonly voice: PartVoice | null;
  /** How long footage of its room is kept, days. */
  readonly keptDays: number;
}

/** A chunk that is on the disk. `toMs` is the media time of its end; null where nothing tells it. */
export interface StoredChunk {
  readonly index: number;
  readonly digest: string;
  readonly byteCount: number;
  readonly toMs: number | null;
}

/** What was made of all chunks of a part. */
export interface JoinedFile {
  readonly digest: string;
  readonly byteCount: number;
  readonly durationMs: number;
}

/** Somebody looked at a part. */
export interface StoredViewing {
  readonly partId: PartId;
  readonly viewerId: ParticipantId;
  readonly kind: 'live' | 'replay' | 'download';
  readonly at: Date;
}

/** Parts, their chunks, and who looked at them. The files are elsewhere. */
export interface FootageStore {
  /** Keeps a new part; one with its id that is there already is left as it is. */
  begin(roomId: RoomId, ownerId: ParticipantId, part: BeginPart & { readonly startedWallMs: number }): Promise<void>;
  find(partId: PartId): Promise<StoredPart | null>;
  listRoom(roomId: RoomId): Promise<readonly StoredPart[]>;
  /** Chunks of a part, ascending. */
  chunks(partId: PartId): Promise<readonly StoredChunk[]>;
  addChunk(partId: PartId, chunk: StoredChunk): Promise<void>;
  /** No chunk comes any more. */
  close(partId: PartId): Promise<void>;
  /** The file takes the place of the chunks. */
  join(partId: PartId, file: JoinedFile): Promise<void>;
  keepVoice(partId: PartId, voice: PartVoice): Promise<void>;
  /** Marks a part as deleted; chunks and what was heard go, the row stays. Again changes nothing. */
  markDeleted(partId: PartId, by: FootageEnd): Promise<void>;
  /** Closed parts whose file is not made yet. */
  listUnjoined(): Promise<readonly StoredPart[]>;
  /** Parts whose time is over at `now`. */
  listExpired(now: Date): Promise<readonly StoredPart[]>;
  /** Ids of `partIds` that belong to a part that is not deleted. */
  keptIds(partIds: readonly PartId[]): Promise<ReadonlySet<PartId>>;
  /** Bytes that are kept of a room. */
  roomBytes(roomId: RoomId): Promise<number>;
  /** Bytes that are kept of the room's team; in a room without a team, of its owner's footage in such rooms. */
  quotaBytes(roomId: RoomId, ownerId: ParticipantId): Promise<number>;
  /** Open parts of a person. */
  openOf(ownerId: ParticipantId): Promise<readonly StoredPart[]>;
  logViewing(viewing: Omit<StoredViewing, 'at'>, passId: string): Promise<void>;
  /** Looks at a room's parts of one owner, newest first, at most 200; those within an hour by one person are one. */
  listViewings(roomId: RoomId, ownerId: ParticipantId): Promise<readonly StoredViewing[]>;
  /** How long footage of a room is kept, days. */
  keptDays(roomId: RoomId): Promise<number>;
  /** Null for a class that does not say. */
  setClassKeptDays(classId: string, keptDays: number): Promise<void>;
  classKeptDays(classId: string): Promise<number>;
}

interface PartRecord {
  readonly part_id: string;
  readonly room_id: string;
  readonly owner_id: string;
  readonly role: CameraRole;
  readonly mode: FootageMode;
  readonly mime_type: string;
  readonly started_wall_ms: string;
  readonly begun_at: Date;
  readonly closed_at: Date | null;
  readonly file_digest: string | null;
  readonly file_bytes: string | null;
  readonly duration_ms: number;
  readonly voice: string | null;
  readonly deleted_at: Date | null;
  readonly deleted_by: FootageEnd | null;
  readonly chunk_bytes: string | null;
  readonly chunk_ms: number | null;
  readonly kept_days: number;
}

const KEPT_DAYS = `case when r.team_id is null then ${OPEN_ROOM_KEPT_DAYS} else coalesce(c.footage_days, ${DEFAULT_KEPT_DAYS}) end`;

const PARTS = `
  select p.*, k.chunk_bytes, k.chunk_ms, ${KEPT_DAYS} as kept_days
  from footage_parts p
  join rooms r on r.room_id = p.room_id
  left join teams t on t.id = r.team_id
  left join classes c on c.id = t.class_id
  left join lateral (
    select sum(byte_count) as chunk_bytes, max(coalesce(to_ms, index * 1000)) as chunk_ms
    from footage_chunks where part_id = p.part_id
  ) k on true`;

/** Keeps them in PostgreSQL. */
export function createFootageStore(pool: Pool): FootageStore {
  const parts = async (where: string, values: readonly unknown[]): Promise<readonly StoredPart[]> => {
    const { rows } = await pool.query<PartRecord>(`${PARTS} where ${where} order by p.started_wall_ms, p.part_id`, [
      ...values,
    ]);
    return rows.map(toPart);
  };
  const numberOf = async (sql: string, values: readonly unknown[]): Promise<number> => {
    const { rows } = await pool.query<{ value: string | number | null }>(sql, [...values]);
    return Number(rows[0]?.value ?? 0);
  };
  return {
    async begin(roomId, ownerId, { partId, role, mode, mimeType, startedWallMs }) {
      await pool.query(
        `insert into footage_parts (part_id, room_id, owner_id, role, mode, mime_type, started_wall_ms)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [partId, roomId, ownerId, role, mode, mimeType, startedWallMs],
      );
    },
    find: async (partId) => (await parts('p.part_id = $1', [partId]))[0] ?? null,
    listRoom: (roomId) => parts('p.room_id = $1', [roomId]),
    async chunks(partId) {
      const { rows } = await pool.query<{ index: number; digest: string; byte_count: number; to_ms: number | null }>(
        'select index, digest, byte_count, to_ms from footage_chunks where part_id = $1 order by index',
        [partId],
      );
      return rows.map((row) => ({ index: row.index, digest: row.digest, byteCount: row.byte_count, toMs: row.to_ms }));
    },
    async addChunk(partId, { index, digest, byteCount, toMs }) {
      await pool.query(
        `insert into footage_chunks (part_id, index, digest, byte_count, to_ms) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [partId, index, digest, byteCount, toMs],
      );
    },
    async close(partId) {
      await pool.query('update footage_parts set closed_at = coalesce(closed_at, now()) where part_id = $1', [partId]);
    },
    async join(partId, { digest, byteCount, durationMs }) {
      await pool.query(
        `update footage_parts set file_digest = $2, file_bytes = $3, duration_ms = $4
         where part_id = $1 and deleted_at is null`,
        [partId, digest, byteCount, durationMs],
      );
    },
    async keepVoice(partId, voice) {
      await pool.query('update footage_parts set voice = $2 where part_id = $1 and deleted_at is null', [
        partId,
        JSON.stringify(voice),
      ]);
    },
    async markDeleted(partId, by) {
      await pool.query(
        `with gone as (delete from footage_chunks where part_id = $1)
         update footage_parts set deleted_at = now(), deleted_by = $2, voice = null,
           closed_at = coalesce(closed_at, now()) where part_id = $1 and deleted_at is null`,
        [partId, by],
      );
    },
    listUnjoined: () => parts('p.closed_at is not null and p.file_digest is null and p.deleted_at is null', []),
    listExpired: (now) =>
      parts(`p.deleted_at is null and p.begun_at + make_interval(days => ${KEPT_DAYS}) <= $1`, [now]),
    async keptIds(partIds) {
      const { rows } = await pool.query<{ part_id: string }>(
        'select part_id from footage_parts where part_id = any($1::text[]) and deleted_at is null',
        [partIds],
      );
      return new Set(rows.map((row) => row.part_id));
    },
    roomBytes: (roomId) => numberOf(`${BYTES} where p.room_id = $1 and p.deleted_at is null`, [roomId]),
    quotaBytes: (roomId, ownerId) => numberOf(QUOTA_BYTES, [roomId, ownerId]),
    openOf: (ownerId) => parts('p.owner_id = $1 and p.closed_at is null', [ownerId]),
    async logViewing({ partId, viewerId, kind }, passId) {
      await pool.query(
        `insert into footage_viewings (part_id, viewer_id, kind, pass_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [partId, viewerId, kind, passId],
      );
    },
    async listViewings(roomId, ownerId) {
      const { rows } = await pool.query<{
        part_id: string;
        viewer_id: string;
        kind: StoredViewing['kind'];
        first_at: Date;
      }>(
        `select v.part_id, v.viewer_id, v.kind, min(v.at) as first_at
         from footage_viewings v join footage_parts p using (part_id)
         where p.room_id = $1 and p.owner_id = $2
         group by v.part_id, v.viewer_id, v.kind, date_trunc('hour', v.at)
         order by first_at desc limit 200`,
        [roomId, ownerId],
      );
      return rows.map((row) => ({ partId: row.part_id, viewerId: row.viewer_id, kind: row.kind, at: row.first_at }));
    },
    keptDays: (roomId) =>
      numberOf(
        `select ${KEPT_DAYS} as value from rooms r left join teams t on t.id = r.team_id
         left join classes c on c.id = t.class_id where r.room_id = $1`,
        [roomId],
      ),
    async setClassKeptDays(classId, keptDays) {
      await pool.query('update classes set footage_days = $2 where id = $1', [classId, keptDays]);
    },
    classKeptDays: (classId) =>
      numberOf(`select coalesce(footage_days, ${DEFAULT_KEPT_DAYS}) as value from classes where id = $1`, [classId]),
  };
}

const BYTES = `
  select sum(coalesce(p.file_bytes, (select sum(byte_count) from footage_chunks k where k.part_id = p.part_id), 0)) as value
  from footage_parts p join rooms r on r.room_id = p.room_id`;

const QUOTA_BYTES = `
  ${BYTES} where p.deleted_at is null and exists (
    select 1 from rooms own where own.room_id = $1
      and (own.team_id = r.team_id or (own.team_id is null and r.team_id is null and p.owner_id = $2))
  )`;

function toPart(row: PartRecord): StoredPart {
  const file = row.file_digest === null ? null : { digest: row.file_digest, byteCount: Number(row.file_bytes) };
  return {
    partId: row.part_id,
    roomId: row.room_id,
    ownerId: row.owner_id,
    role: row.role,
    mode: row.mode,
    mimeType: row.mime_type,
    startedWallMs: Number(row.started_wall_ms),
    begunAt: row.begun_at,
    isClosed: row.closed_at !== null,
    file,
    durationMs: file === null ? (row.chunk_ms ?? row.duration_ms) : row.duration_ms,
    byteCount: file?.byteCount ?? Number(row.chunk_bytes ?? 0),
    voice: row.voice === null ? null : JSON.parse(row.voice),
    keptDays: row.kept_days,
    deleted: row.deleted_at === null ? null : { by: row.deleted_by ?? 'retention', at: row.deleted_at.toISOString() },
  };
}
