import { createHmac } from 'node:crypto';
import { createAccountDesk } from './accounts/account-desk.ts';
import { createAccounts } from './accounts/accounts.ts';
import type { Connections } from './accounts/connections.ts';
import { createAuth } from './accounts/create-auth.ts';
import { createGuestLimit } from './accounts/guest-limit.ts';
import { type DoorBook, withLinkSessions } from './accounts/link-sessions.ts';
import { createMeView } from './accounts/me-view.ts';
import type { NameBook } from './accounts/name-book.ts';
import type { PasswordHash } from './accounts/password-hash.ts';
import { createPeopleDesk } from './accounts/people-desk.ts';
import type { RoomAccessBook } from './accounts/room-access.ts';
import { createSampleCollege, type SampleCollege } from './accounts/sample-college.ts';
import { createSessionMemory } from './accounts/session-memory.ts';
import { createSignInPace } from './accounts/sign-in-pace.ts';
import { createSlowDown } from './accounts/slow-down.ts';
import type { Route } from './http/route.ts';
import { auditRoutes } from './http/routes/audit-routes.ts';
import { classRoutes } from './http/routes/class-routes.ts';
import { codeRoutes } from './http/routes/code-routes.ts';
import { linkRoutes } from './http/routes/link-routes.ts';
import { meRoutes } from './http/routes/me-routes.ts';
import { mentorRoutes } from './http/routes/mentor-routes.ts';
import { peopleRoutes } from './http/routes/people-routes.ts';
import type { Logger } from './logger.ts';
import type { RehearsalRows } from './rooms/rehearsal-rows.ts';
import type { Storage } from './storage/storage.ts';
import { createAuditDesk } from './teaching/audit-desk.ts';
import { createClassDesk } from './teaching/class-desk.ts';
import { createJoinDesk } from './teaching/join-desk.ts';
import { createLinkDesk } from './teaching/link-desk.ts';
import { createMentorDesk } from './teaching/mentor-desk.ts';
import { createRosterDesk } from './teaching/roster-desk.ts';

/** Wrong codes of one address: students mistype, and a lab sits behind one, so it is slowed late and a little. */
const CODE_PACE = { free: 60, firstMs: 500, mostMs: 2_000 } as const;

/** Makes the sessions of a server. `now` is monotonic milliseconds. */
export function openAccounts(
  storage: Pick<Storage, 'accountPool' | 'links'>,
  serverSecret: Buffer,
  passwords: PasswordHash,
  { logger, now }: { readonly logger: Logger; readonly now: () => number },
): DoorBook {
  // A key of its own: what signs cookies signs nothing else.
  const secret = createHmac('sha256', serverSecret).update('sessions').digest('hex');
  const auth = createAuth({ pool: storage.accountPool, secret, passwords, logger });
  const memory = createSessionMemory(now);
  return withLinkSessions(createAccounts({ auth, memory, guests: createGuestLimit(now) }), storage.links, memory);
}

export interface PeopleParts {
  readonly storage: Storage;
  readonly accounts: DoorBook;
  readonly passwords: PasswordHash;
  readonly names: NameBook;
  readonly access: RoomAccessBook;
  readonly connections: Connections;
  readonly rows: RehearsalRows;
  readonly shareOriginOf: (askedOrigin: string) => string;
  readonly logger: Logger;
  readonly now: () => number;
}

/** Everything about accounts and classes, put together: its routes, and the keeper of the sample college. */
export function openPeople(parts: PeopleParts): { readonly routes: readonly Route[]; readonly sample: SampleCollege } {
  const { now } = parts;
  const me = createMeView(parts.storage, parts.shareOriginOf);
  const desk = createAccountDesk({ ...parts, pace: createSignInPace(now) });
  const joins = createJoinDesk({ ...parts, desk, guesses: createSlowDown(CODE_PACE, now) });
  const sample = createSampleCollege(parts);
  return {
    sample,
    routes: [
      ...meRoutes({ ...parts, desk, me }),
      ...codeRoutes(joins, me),
      ...peopleRoutes(createPeopleDesk(parts), sample),
      ...classRoutes(createClassDesk(parts), createRosterDesk(parts)),
      ...mentorRoutes(createMentorDesk(parts)),
      ...linkRoutes(createLinkDesk(parts), me),
      ...auditRoutes(createAuditDesk({ audit: parts.storage.audit, names: parts.names })),
    ],
  };
}
