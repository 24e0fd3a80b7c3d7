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

/** One line of an unknown error, for logs and faults. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}
