import { DatabaseError } from 'pg';
import type { JournalFaultKind } from '#shared/authority/journal.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * SQLSTATEs after which the same statement may work later: classes connection, rolled back, out of resources, operator
 * intervention, system error; and a server that became a read-only standby.
 */
const PASSING = /^(08|40|53|57|58)|^25006$/;

/** Tells what an error of the database means for an append. An error without SQLSTATE came from the connection. */
export function journalFaultKind(error: unknown): JournalFaultKind {
  if (!(error instanceof DatabaseError) || error.code === undefined) return 'unavailable';
  if (error.code === UNIQUE_VIOLATION) return 'conflict';
  return PASSING.test(error.code) ? 'unavailable' : 'refused';
}

/** Whether a row was refused because one with the same key is there. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION;
}

/** True when a write was done, false when it was refused because of a row with the same key. */
export function unlessTaken(write: Promise<unknown>): Promise<boolean> {
  return write.then(
    () => true,
    (error: unknown) => {
      if (isUniqueViolation(error)) return false;
      throw error;
    },
  );
}

/** Failures of a connection, by the words of Node and of pg. */
const LOST =
  /ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|connection (?:terminated|timeout|error)|query read timeout|timeout exceeded/i;

/** Whether the same request may work later: the database, or the way to it, is away. Looks at causes too. */
export function isStoreAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code !== undefined && PASSING.test(error.code);
  if (error instanceof AggregateError && error.errors.some(isStoreAway)) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return LOST.test(`${code} ${error.message}`) || isStoreAway(error.cause);
}

/** One line of an unknown error, for logs and faults. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}
