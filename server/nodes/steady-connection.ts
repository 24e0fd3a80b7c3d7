import { Socket } from 'node:net';
import { Client, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import type { Logger } from '../logger.ts';
import type { Ticking } from '../rooms/ticker.ts';
import { messageOf } from '../storage/database-error.ts';

/** How often a connection is asked whether it still lives, milliseconds. */
const BEAT_MS = 1_000;
/** How long an answer may take before the connection counts as dead, milliseconds. */
const SILENT_MS = 8_000;
/** How long after a failed try the next one begins, milliseconds. */
const AGAIN_MS = 300;

export interface SteadyConnectionParts {
  readonly url: string;
  /** Name of the connection in the database's list of sessions. */
  readonly name: string;
  /** Settings of the session, as `set` statements. */
  readonly settings?: readonly string[];
  /** A new session is there, and nothing else has been asked of it. When it rejects, the session is closed again. */
  readonly onOpen: (client: Client) => Promise<void>;
  /** The session is gone, with everything that it held. */
  readonly onLost: () => void;
  readonly logger: Logger;
}

/** One session of the database that means something by itself: it holds locks, or listens. It comes back when it is lost. */
export interface SteadyConnection extends Ticking {
  /** Opens it the first time. Rejects when that fails. */
  open(): Promise<void>;
  isOpen(): boolean;
  /** Asks the session. Rejects at once while there is none: nothing waits for the next one. */
  query<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>>;
  /** Ends it for good, after what was asked of it. */
  close(): Promise<void>;
}

/** Makes a connection that is not open yet. */
export function createSteadyConnection(parts: SteadyConnectionParts): SteadyConnection {
  let client: Client | null = null;
  let socket: Socket | null = null;
  let isTrying = false;
  let isClosed = false;
  let nextBeatMs = 0;
  let nextTryMs = 0;
  /** Statements under way, by when they were sent. */
  const waiting = new Set<{ readonly sinceMs: number }>();

  async function connect(): Promise<void> {
    const stream = new Socket();
    const fresh = new Client({
      connectionString: parts.url,
      application_name: parts.name,
      connectionTimeoutMillis: 5_000,
      stream: () => stream,
    });
    const lose = () => {
      if (client !== fresh) return;
      client = null;
      waiting.clear();
      if (!isClosed) parts.onLost();
    };
    fresh.on('error', lose); // the statement that runs on it fails and tells
    fresh.once('end', lose);
    try {
      await fresh.connect();
      for (const setting of parts.settings ?? []) await fresh.query(setting);
      await parts.onOpen(fresh);
    } catch (fault) {
      stream.destroy();
      throw fault;
    }
    if (stream.destroyed) {
      parts.onLost();
      throw new Error('connection terminated');
    }
    client = fresh;
    socket = stream;
  }

  async function tryAgain(nowMs: number): Promise<void> {
    isTrying = true;
    await connect().then(
      () => parts.logger.info({ session: parts.name }, 'session of the database is back'),
      (fault: unknown) => {
        nextTryMs = nowMs + AGAIN_MS;
        parts.logger.debug({ session: parts.name, reason: messageOf(fault) }, 'session of the database is away');
      },
    );
    isTrying = false;
    if (isClosed) await client?.end().catch(() => {});
  }

  async function query<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> {
    if (client === null) throw new Error('connection terminated: the session is away');
    const mark = { sinceMs: performance.now() };
    waiting.add(mark);
    try {
      return await client.query<Row>(statement);
    } finally {
      waiting.delete(mark);
    }
  }

  /** A connection whose far end is gone without a word is found by its silence. */
  function dropIfSilent(): void {
    const nowMs = performance.now();
    for (const { sinceMs } of waiting) if (nowMs - sinceMs > SILENT_MS) return void socket?.destroy();
  }

  return {
    open: connect,
    isOpen: () => client !== null,
    query,
    beat(nowMs) {
      if (isClosed) return;
      if (client === null) {
        if (!isTrying && nowMs >= nextTryMs) void tryAgain(nowMs);
        return;
      }
      if (nowMs < nextBeatMs) return;
      nextBeatMs = nowMs + BEAT_MS;
      dropIfSilent();
      query({ text: 'select 1' }).catch(() => undefined); // its loss is told by the connection itself
    },
    async close() {
      isClosed = true;
      await client?.end().catch(() => {});
    },
  };
}
