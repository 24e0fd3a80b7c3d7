import type { JournalEntry } from '../model/recording.ts';
import { canonicalJson } from '../protocol/canonical-json.ts';
import { type Journal, JournalFault } from './journal.ts';

/** How long to wait after failed attempt number `attempt`, counted from 1; null: give up for now. */
export type RetryDelay = (attempt: number) => Promise<void> | null;

/** How an append ended: stored; not known to be stored; or the journal holds or wants something else. */
export type AppendOutcome = 'stored' | 'unavailable' | 'conflict';

/**
 * Appends entries, trying again while the store is away. A conflict after an attempt of our own may be that attempt,
 * stored although its answer was lost: then the journal holds exactly these entries. `wasTried`: an earlier call has
 * tried the same entries. Rules: ROOM-3.
 */
export async function appendEntries(
  journal: Journal,
  entries: readonly JournalEntry[],
  retryDelay: RetryDelay,
  wasTried: boolean,
): Promise<AppendOutcome> {
  const first = entries[0];
  if (first === undefined) return 'stored';
  for (let attempt = 1; ; attempt += 1) {
    const fault = await journal.append(first.roomId, entries).then(() => null, mustBeJournalFault);
    if (fault === null) return 'stored';
    if (fault.kind !== 'unavailable') {
      const mayBeOurs = fault.kind === 'conflict' && (wasTried || attempt > 1);
      return mayBeOurs && (await isStored(journal, entries, first)) ? 'stored' : 'conflict';
    }
    const pause = retryDelay(attempt);
    if (pause === null) return 'unavailable';
    await pause;
  }
}

function mustBeJournalFault(error: unknown): JournalFault {
  if (error instanceof JournalFault) return error;
  throw error;
}

async function isStored(journal: Journal, entries: readonly JournalEntry[], first: JournalEntry): Promise<boolean> {
  const stored = await journal.read(first.roomId, first.seq - 1);
  return canonicalJson(stored.slice(0, entries.length)) === canonicalJson(entries);
}
