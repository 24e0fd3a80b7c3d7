import type { Server as HttpServer } from 'node:http';
import type { Pool } from 'pg';
import type { RoomId, WatchId } from '#shared/model/ids.ts';
import type { Logger } from '../logger.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Ticker } from '../rooms/ticker.ts';
import { openNodeFront } from './node-front.ts';
import { homeOf } from './node-name.ts';
import { createNodeNotices, type NodeNotice } from './node-notices.ts';
import type { OwnerSession } from './owner-session.ts';
import { createPeers, NO_PEERS, type Peers } from './peers.ts';
import { createRoomMap } from './room-map.ts';

/** What makes a server one of several: the session that holds its rooms, and where it is found. */
export interface Membership {
  readonly owner: OwnerSession;
  /** `host:port` under which other nodes reach it. */
  readonly address: string;
  readonly databaseUrl: string;
}

export interface NodeParts {
  readonly membership: Membership;
  readonly pool: Pool;
  readonly rooms: RoomRegistry;
  /** Answers what is for this node. */
  readonly inner: HttpServer;
  readonly watchIdOf: (roomId: RoomId) => WatchId;
  /** Tells those in a room to come back, and closes their connections. */
  readonly sendAway: (roomId: RoomId) => void;
  readonly onNotice: (notice: NodeNotice) => void;
  /** Words of other nodes may have been missed. */
  readonly onGap: () => void;
  readonly ticker: Ticker;
  readonly logger: Logger;
}

/** The part of a server that knows whether there are others. */
export interface Node {
  /** What people connect to. */
  readonly http: HttpServer;
  readonly peers: Peers;
  /** Whether a room that is not here may be with another node. */
  readonly hasOthers: boolean;
  /** Whether no other node is there now. */
  isFirst(): boolean;
  /** Tells the other nodes. */
  tell(notice: NodeNotice): Promise<void>;
  /** Takes this node's share of the rooms that nobody runs, now and from now on. */
  open(): Promise<void>;
  /** Takes no new connections, so that whoever is sent away comes back elsewhere. */
  stopTaking(): void;
  close(): Promise<void>;
}

/** The node of a server that is alone on its database. */
export function soleNode(inner: HttpServer, rooms: Pick<RoomRegistry, 'recoverAll'>): Node {
  return {
    http: inner,
    peers: NO_PEERS,
    hasOthers: false,
    isFirst: () => true,
    tell: async () => undefined,
    open: () => rooms.recoverAll(),
    stopTaking: () => undefined,
    close: async () => undefined,
  };
}

/** Makes a node among others. Its session is open already; nothing else is. */
export function openNode(parts: NodeParts): Node {
  const { membership, pool, rooms, inner, watchIdOf, ticker, logger } = parts;
  const { owner, address, databaseUrl } = membership;
  let isOpen = false;
  let isTaking = false;

  const notices = createNodeNotices({
    url: databaseUrl,
    pool,
    address,
    onNotice(notice) {
      if (notice.kind === 'rooms-free') void map.refresh();
      else parts.onNotice(notice);
    },
    onGap: parts.onGap,
    logger,
  });
  const map = createRoomMap({
    pool,
    watchIdOf,
    onRead(open, orphans) {
      if (!isOpen) return;
      rooms.follow(open);
      front.cutStrays();
      void takeOver(orphans);
    },
    logger,
  });
  const isHere = (id: string) => {
    if (rooms.find(id) !== null) return true;
    const watched = rooms.findWatched(id);
    return watched !== null && watched !== 'away';
  };
  const front = openNodeFront({ inner, address, map, isHere, logger });

  /** Rooms whose home is here come first, so that several nodes begin at different ends. */
  async function takeOver(orphans: readonly RoomId[]): Promise<void> {
    if (isTaking || orphans.length === 0) return;
    isTaking = true;
    const isOurs = (roomId: RoomId) => homeOf(roomId, map.nodes()) === address;
    await rooms.takeOver([...orphans.filter(isOurs), ...orphans.filter((roomId) => !isOurs(roomId))]);
    isTaking = false;
  }

  owner.listen({
    onLost: rooms.letGo,
    onAway() {
      for (const { header } of rooms.all()) parts.sendAway(header.roomId);
    },
  });

  return {
    http: front.server,
    peers: createPeers(() => map.nodes().filter((other) => other !== address), logger),
    hasOthers: true,
    isFirst: () => map.nodes().every((other) => other === address),
    tell: notices.tell,
    async open() {
      await notices.open();
      for (const ticking of [owner, notices, map]) ticker.add(ticking);
      isOpen = true;
      await map.refresh();
    },
    stopTaking() {
      isOpen = false;
      front.server.close();
    },
    async close() {
      front.close();
      await notices.close();
      await owner.close();
    },
  };
}
