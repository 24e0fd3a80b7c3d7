import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';

/** The one connection that writes journals. */
export interface JournalWriter {
  query<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>>;
  /**
   * Whether the session on which the next statement runs may write the journal of a room. Asked in the turn in which
   * the statement is sent.
   */
  mayWrite(roomId: RoomId): boolean;
}

/** Writes through a pool of one connection, every room: for a server that is alone on its database. */
export function soleWriter(pool: Pool): JournalWriter {
  return { query: (statement) => pool.query(statement), mayWrite: () => true };
}
