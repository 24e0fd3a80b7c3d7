import type { Pool, PoolClient } from 'pg';
import { CHAIN_START, type ChainedRevision, type GradeRevision } from '#shared/model/grade.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { sealRevision } from './grade-chain.ts';
import { inTransaction } from './in-transaction.ts';

/** Answer to a submission: the revision as it stands in the chain, or the rater has submitted another meanwhile. */
export type Submission =
  | { readonly ok: true; readonly revision: ChainedRevision }
  | { readonly ok: false; readonly newest: ChainedRevision };

/** When and by whom a recording's grades were released. */
export interface Release {
  readonly releasedBy: string;
  readonly releasedAt: string;
}

/** Submitted grades, append-only, and releases. */
export interface GradeStore {
  /** All revisions of a recording in the order of its chain. */
  list(roomId: RoomId): Promise<readonly ChainedRevision[]>;
  /** All revisions of these recordings, each recording's in the order of its chain. */
  listAll(roomIds: readonly RoomId[]): Promise<readonly ChainedRevision[]>;
  /**
   * Appends a revision to the chain of its recording and drops the rater's draft, in one transaction. `revision` must
   * be the rater's next; the newest again, with the same marks, note and reason, is answered and not appended.
   */
  append(grade: GradeRevision): Promise<Submission>;
  findRelease(roomId: RoomId): Promise<Release | null>;
  /** Releases a recording; the first release stands. */
  release(roomId: RoomId, releasedBy: string): Promise<Release>;
}

/** First half of the lock under which a recording's chain grows; the second is a hash of the recording. */
const CHAIN_LOCK = 4_400_004;

/** Keeps grades in PostgreSQL. */
export function createGradeStore(pool: Pool): GradeStore {
  return {
    list: (roomId) => listChains(pool, [roomId]),
    listAll: (roomIds) => listChains(pool, roomIds),
    append: (grade) =>
      inTransaction(pool, async (client) => {
        await lockGrades(client, grade.roomId);
        return appendLocked(client, grade);
      }),
    async findRelease(roomId) {
      const { rows } = await pool.query<ReleaseRow>(
        'select released_by, released_at from releases where room_id = $1',
        [roomId],
      );
      return rows[0] === undefined ? null : toRelease(rows[0]);
    },
    async release(roomId, releasedBy) {
      const { rows } = await pool.query<ReleaseRow>(
        `insert into releases (room_id, released_by) values ($1, $2)
         on conflict (room_id) do update set released_by = releases.released_by returning released_by, released_at`,
        [roomId, releasedBy],
      );
      return toRelease(rows[0]);
    },
  };
}

/** Lets one transaction at a time write to what hangs on a recording's grades. */
export async function lockGrades(client: PoolClient, roomId: RoomId): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [CHAIN_LOCK, roomId]);
}

async function appendLocked(client: PoolClient, grade: GradeRevision): Promise<Submission> {
  const chain = await listChains(client, [grade.roomId]);
  const newest = chain.filter(({ raterId }) => raterId === grade.raterId).at(-1);
  if (newest !== undefined && newest.revision >= grade.revision) {
    return isSame(newest, grade) ? { ok: true, revision: newest } : { ok: false, newest };
  }
  const sealed = sealRevision(chain.at(-1)?.hash ?? CHAIN_START, { ...grade, revision: (newest?.revision ?? 0) + 1 });
  await client.query(
    `insert into grade_revisions (room_id, position, rater_id, revision, duty, marks, note, reason, rubric_id, made_at,
       prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      sealed.roomId,
      chain.length + 1,
      sealed.raterId,
      sealed.revision,
      sealed.duty,
      canonicalJson(sealed.marks),
      sealed.note,
      sealed.reason,
      sealed.rubricId,
      sealed.madeAt,
      sealed.prevHash,
      sealed.hash,
    ],
  );
  await client.query('delete from grade_drafts where room_id = $1 and rater_id = $2', [grade.roomId, grade.raterId]);
  return { ok: true, revision: sealed };
}

function isSame(newest: ChainedRevision, grade: GradeRevision): boolean {
  const what = ({ revision, marks, note, reason }: GradeRevision) => canonicalJson({ revision, marks, note, reason });
  return what(newest) === what(grade);
}

async function listChains(
  client: Pick<Pool, 'query'>,
  roomIds: readonly RoomId[],
): Promise<readonly ChainedRevision[]> {
  const { rows } = await client.query<RevisionRow>(
    'select * from grade_revisions where room_id = any($1) order by room_id, position',
    [roomIds],
  );
  return rows.map(toRevision);
}

interface ReleaseRow {
  readonly released_by: string;
  readonly released_at: Date;
}

function toRelease({ released_by, released_at }: ReleaseRow): Release {
  return { releasedBy: released_by, releasedAt: released_at.toISOString() };
}

/** A row of `grade_revisions`. */
export interface RevisionRow {
  readonly room_id: string;
  readonly rater_id: string;
  readonly revision: number;
  readonly duty: ChainedRevision['duty'];
  readonly marks: string;
  readonly note: string;
  readonly reason: string | null;
  readonly rubric_id: string;
  readonly made_at: Date;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Reads a row of `grade_revisions`. */
export function toRevision(row: RevisionRow): ChainedRevision {
  return {
    roomId: row.room_id,
    raterId: row.rater_id,
    revision: row.revision,
    duty: row.duty,
    marks: JSON.parse(row.marks),
    note: row.note,
    reason: row.reason,
    rubricId: row.rubric_id,
    madeAt: row.made_at.toISOString(),
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
