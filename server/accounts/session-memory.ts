import type { ParticipantId } from '#shared/model/ids.ts';
import type { Session } from './account-book.ts';

/** How long a session is taken as read, milliseconds: a debrief asks every two seconds, in a class of sixty. */
export const FRESH_MS = 10_000;
/**
 * How long a session that was valid still counts while the database is away, milliseconds: longer than any restart of
 * it, so that nobody falls out of a running show; short enough that a session which was ended elsewhere is not
 * resurrected for long.
 */
export const WHILE_AWAY_MS = 15 * 60_000;
const MAX_KEPT = 5_000;

/** Sessions that were read lately, by the value of their cookie. */
export interface SessionMemory {
  keep(cookie: string, session: Session): void;
  /** The session when it was read within `FRESH_MS`. */
  fresh(cookie: string): Session | null;
  /** The session when it was read within `WHILE_AWAY_MS`. */
  whileAway(cookie: string): Session | null;
  forgetSession(key: string): void;
  forgetPerson(personId: ParticipantId): void;
}

/** Makes an empty memory; the oldest sessions are dropped first. `now` is monotonic milliseconds. */
export function createSessionMemory(now: () => number): SessionMemory {
  const kept = new Map<string, { readonly session: Session; readonly atMs: number }>();
  const within = (cookie: string, ms: number): Session | null => {
    const found = kept.get(cookie);
    return found !== undefined && now() - found.atMs < ms ? found.session : null;
  };
  const forget = (is: (session: Session) => boolean) => {
    for (const [cookie, { session }] of kept) if (is(session)) kept.delete(cookie);
  };
  return {
    keep(cookie, session) {
      kept.delete(cookie);
      kept.set(cookie, { session: { ...session, cookies: [] }, atMs: now() });
      for (const oldest of kept.keys()) {
        if (kept.size <= MAX_KEPT) return;
        kept.delete(oldest);
      }
    },
    fresh: (cookie) => within(cookie, FRESH_MS),
    whileAway: (cookie) => within(cookie, WHILE_AWAY_MS),
    forgetSession: (key) => forget((session) => session.key === key),
    forgetPerson: (personId) => forget((session) => session.person.id === personId),
  };
}
