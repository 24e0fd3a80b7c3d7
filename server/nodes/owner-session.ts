import type { Client } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';
import type { Logger } from '../logger.ts';
import type { RoomOwnership } from '../rooms/room-ownership.ts';
import type { Ticking } from '../rooms/ticker.ts';
import type { JournalWriter } from '../storage/journal-writer.ts';
import { createSteadyConnection } from './steady-connection.ts';

/** Keeps the locks of rooms apart from all other advisory locks. */
export const ROOM_LOCK_SEED = 4_400_010;

/**
 * A node that stops, or whose machine or cable does, is noticed by the database within this time, milliseconds; its
 * sessions end then, and their locks with them.
 */
const DEAD_AFTER_MS = 3_000;

/** How long the session may be away before those in this node's rooms are told to look elsewhere, milliseconds. */
const AWAY_AFTER_MS = 5_000;

export interface OwnerSessionParts {
  readonly url: string;
  /** Name by which other nodes find this one in the database's list of sessions. */
  readonly name: string;
  readonly logger: Logger;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

export interface OwnerListener {
  /** Rooms that this node had and another has now. */
  onLost(roomIds: readonly RoomId[]): void;
  /** The database has not been reached for a while: another node may be running this one's rooms. */
  onAway(): void;
}

/**
 * The session of the database in which a node writes journals and holds its rooms, by an advisory lock each. Because
 * both are one session there is no moment in which a node writes a room that it does not hold: when the session ends,
 * its last statement has ended before its locks are given to somebody else.
 */
export interface OwnerSession extends RoomOwnership, JournalWriter, Ticking {
  open(): Promise<void>;
  listen(listener: OwnerListener): void;
  close(): Promise<void>;
}

const TAKE = 'select pg_try_advisory_lock(hashtextextended($1, $2)) as taken';
const TAKE_AGAIN =
  'select room_id from unnest($1::text[]) as f (room_id) where pg_try_advisory_lock(hashtextextended(room_id, $2))';
const RELEASE = 'select pg_advisory_unlock(hashtextextended($1, $2))';

/** Makes a session that is not open yet. */
export function createOwnerSession({ url, name, logger, now }: OwnerSessionParts): OwnerSession {
  const owned = new Set<RoomId>();
  /** Rooms that were held when the session was lost. */
  let formerly: readonly RoomId[] = [];
  const taking = new Map<RoomId, Promise<boolean>>();
  let listener: OwnerListener = { onLost: () => undefined, onAway: () => undefined };
  let awaySince: number | null = null;

  const connection = createSteadyConnection({
    url,
    name,
    logger,
    settings: [
      'set synchronous_commit = on',
      `set idle_session_timeout = ${DEAD_AFTER_MS}`,
      'set tcp_keepalives_idle = 1',
      'set tcp_keepalives_interval = 1',
      'set tcp_keepalives_count = 2',
      `set tcp_user_timeout = ${DEAD_AFTER_MS}`,
    ],
    onOpen: takeAgain,
    onLost() {
      logger.error({ rooms: owned.size }, 'the session that holds the rooms of this node is lost');
      formerly = [...owned];
      owned.clear();
      awaySince = now();
    },
  });

  /** What nobody took meanwhile goes on where it was; a room that moved on is found by its journal. */
  async function takeAgain(client: Client): Promise<void> {
    const { rows } = await client.query<{ room_id: string }>(TAKE_AGAIN, [formerly, ROOM_LOCK_SEED]);
    awaySince = null;
    for (const { room_id } of rows) owned.add(room_id);
    const lost = formerly.filter((roomId) => !owned.has(roomId));
    formerly = [];
    logger.info({ kept: owned.size, lost: lost.length }, 'rooms of this node taken again');
    if (lost.length > 0) listener.onLost(lost);
  }

  async function ask(roomId: RoomId): Promise<boolean> {
    const { rows } = await connection.query<{ taken: boolean }>({ text: TAKE, values: [roomId, ROOM_LOCK_SEED] });
    const isTaken = rows[0]?.taken === true;
    if (isTaken) owned.add(roomId);
    return isTaken;
  }

  return {
    open: connection.open,
    listen: (given) => {
      listener = given;
    },
    query: connection.query,
    // While there is no session every statement fails: a room waits for it as for any store that is away.
    mayWrite: (roomId) => owned.has(roomId) || !connection.isOpen(),
    // A lock of a session is counted: taken twice it would have to be given back twice.
    async take(roomId) {
      if (owned.has(roomId)) return true;
      const asked = taking.get(roomId) ?? ask(roomId).finally(() => taking.delete(roomId));
      taking.set(roomId, asked);
      return asked;
    },
    async release(roomId) {
      formerly = formerly.filter((former) => former !== roomId);
      if (!owned.delete(roomId)) return;
      await connection.query({ text: RELEASE, values: [roomId, ROOM_LOCK_SEED] });
    },
    async releaseAll() {
      formerly = [];
      owned.clear();
      if (connection.isOpen()) await connection.query({ text: 'select pg_advisory_unlock_all()' });
    },
    beat(nowMs) {
      connection.beat(nowMs);
      if (awaySince === null || nowMs - awaySince < AWAY_AFTER_MS) return;
      awaySince = Number.POSITIVE_INFINITY;
      listener.onAway();
    },
    close: connection.close,
  };
}
