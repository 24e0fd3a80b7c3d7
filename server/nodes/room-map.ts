import type { Pool } from 'pg';
import type { RoomId, WatchId } from '#shared/model/ids.ts';
import type { Logger } from '../logger.ts';
import type { Ticking } from '../rooms/ticker.ts';
import { messageOf } from '../storage/database-error.ts';
import { readNodeName } from './node-name.ts';
import { ROOM_LOCK_SEED } from './owner-session.ts';

/** How often the map is read, milliseconds: the first part of every takeover. */
const EVERY_MS = 500;

/** Where open rooms are, as the locks of the database tell it. */
export interface RoomMap extends Ticking {
  /** Address of the node that has an open room, by its id or its watch id; null when none has. Reads once when it is not known. */
  ownerOf(id: RoomId | WatchId): Promise<string | null>;
  /** Addresses of all nodes that hold a session now, this one's too. */
  nodes(): readonly string[];
  /** Reads the map now; resolves when it has been read. Never rejects. */
  refresh(): Promise<void>;
}

export interface RoomMapParts {
  readonly pool: Pick<Pool, 'query'>;
  readonly watchIdOf: (roomId: RoomId) => WatchId;
  /** What is open, and what of it nobody has; after every reading. */
  readonly onRead: (openRoomIds: readonly RoomId[], orphans: readonly RoomId[]) => void;
  readonly logger: Logger;
}

const READ = `
  with held as (
    select (l.classid::bigint << 32) | l.objid::bigint as key, a.application_name as node
    from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
      and l.database = (select oid from pg_database where datname = current_database())
  )
  select r.room_id, held.node
  from rooms r left join held on held.key = hashtextextended(r.room_id, $1)
  where r.phase <> 'ended' order by r.opened_at, r.room_id`;

const NODES = `
  select distinct application_name as node from pg_stat_activity
  where datname = current_database() and application_name like 'caipai-node %'`;

/** Names of the nodes that hold a session in this database now. */
export async function readNodes(pool: Pick<Pool, 'query'>) {
  const { rows } = await pool.query<{ node: string }>(NODES);
  return rows.flatMap(({ node }) => readNodeName(node) ?? []);
}

/** Makes a map that has not been read yet. */
export function createRoomMap({ pool, watchIdOf, onRead, logger }: RoomMapParts): RoomMap {
  let owners = new Map<string, string | null>();
  let addresses: readonly string[] = [];
  let reading: Promise<void> | null = null;
  let nextMs = 0;
  /** Room ids never change their watch ids: only those that are open now are kept. */
  let watchIds = new Map<RoomId, WatchId>();

  async function read(): Promise<void> {
    const [{ rows }, nodes] = await Promise.all([
      pool.query<{ room_id: string; node: string | null }>(READ, [ROOM_LOCK_SEED]),
      readNodes(pool),
    ]);
    const known = new Map<string, string | null>();
    const ids = new Map<RoomId, WatchId>();
    for (const { room_id: roomId, node } of rows) {
      const address = node === null ? null : (readNodeName(node)?.address ?? null);
      const watchId = watchIds.get(roomId) ?? watchIdOf(roomId);
      ids.set(roomId, watchId);
      known.set(roomId, address).set(watchId, address);
    }
    owners = known;
    watchIds = ids;
    addresses = nodes.map(({ address }) => address).sort();
    onRead(
      rows.map(({ room_id }) => room_id),
      rows.filter(({ node }) => node === null).map(({ room_id }) => room_id),
    );
  }

  function refresh(): Promise<void> {
    reading ??= read()
      .catch((fault: unknown) => logger.info({ reason: messageOf(fault) }, 'the map of rooms could not be read'))
      .finally(() => {
        reading = null;
      });
    return reading;
  }

  return {
    refresh,
    nodes: () => addresses,
    async ownerOf(id) {
      if ((owners.get(id) ?? null) !== null) return owners.get(id) ?? null;
      // A reading that is under way may have begun before the room was there.
      const isLate = reading !== null;
      await refresh();
      if (isLate && (owners.get(id) ?? null) === null) await refresh();
      return owners.get(id) ?? null;
    },
    beat(nowMs) {
      if (nowMs < nextMs) return;
      nextMs = nowMs + EVERY_MS;
      void refresh();
    },
  };
}
