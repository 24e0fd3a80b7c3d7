import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import type { ParticipantId } from '#shared/model/ids.ts';
import { accountRoleSchema } from '#shared/model/person.ts';
import { isStoreAway } from '../storage/database-error.ts';
import { type AccountBook, type Person, type Session, StoreAway, TooManyGuests } from './account-book.ts';
import type { Auth } from './create-auth.ts';
import type { GuestLimit } from './guest-limit.ts';
import { cookieOf, SESSION_COOKIE } from './session-cookie.ts';
import type { SessionMemory } from './session-memory.ts';

/** Sessions: found, opened, ended. What a person has and may do is decided elsewhere. */
export interface Accounts extends AccountBook {
  /** A new session for whoever knows the password; null when user name and password do not fit. */
  signIn(username: string, password: string): Promise<Session | null>;
  /** Ends the session of a request; gives the `Set-Cookie` values that remove its cookie. */
  end(headers: IncomingHttpHeaders): Promise<readonly string[]>;
  /** Sets a new password and ends every session of its owner but a new one; null when the present one does not fit. */
  changePassword(headers: IncomingHttpHeaders, current: string, next: string): Promise<Session | null>;
  /** What was remembered of a person is read again the next time. */
  forgetPerson(personId: ParticipantId): void;
  /** A session was ended elsewhere. */
  forgetSession(sessionKey: string): void;
}

export interface AccountsParts {
  readonly auth: Auth;
  readonly memory: SessionMemory;
  readonly guests: GuestLimit;
}

/** Makes the sessions of one server over better-auth. */
export function createAccounts({ auth, memory, guests }: AccountsParts): Accounts {
  async function read(cookie: string): Promise<Session | 'over'> {
    const { headers, response } = await asked(auth.api.getSession({ headers: only(cookie), returnHeaders: true }));
    if (response === null) return 'over';
    const session = sessionOf(response.user, response.session.token, headers);
    memory.keep(cookie, session);
    return session;
  }

  return {
    async find(headers) {
      const cookie = cookieOf(headers);
      if (cookie === null) return 'none';
      const known = memory.fresh(cookie);
      if (known !== null) return known;
      try {
        return await read(cookie);
      } catch (fault) {
        const lately = fault instanceof StoreAway ? memory.whileAway(cookie) : null;
        if (lately !== null) return lately;
        throw fault;
      }
    },
    async openGuest(address) {
      if (!guests.take(address)) throw new TooManyGuests();
      const { headers, response } = await asked(
        auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true }),
      );
      return sessionOf({ ...response.user, isAnonymous: true }, response.token, headers);
    },
    async signIn(username, password) {
      const body = { username, password };
      const done = await asked(auth.api.signInUsername({ body, headers: new Headers(), returnHeaders: true })).catch(
        unlessRefused,
      );
      return done === null ? null : sessionOf(done.response.user, done.response.token, done.headers);
    },
    async end(headers) {
      const cookie = cookieOf(headers);
      if (cookie === null) return [];
      const found = await asked(auth.api.getSession({ headers: only(cookie) }));
      if (found !== null) {
        const { internalAdapter } = await auth.$context;
        await asked(internalAdapter.deleteSession(found.session.token));
        memory.forgetSession(keyOf(found.session.token));
      }
      const done = await asked(auth.api.signOut({ headers: only(cookie), returnHeaders: true }));
      return sessionCookies(done.headers);
    },
    async changePassword(headers, currentPassword, newPassword) {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const cookie = only(cookieOf(headers) ?? '');
      const done = await asked(auth.api.changePassword({ body, headers: cookie, returnHeaders: true })).catch(
        unlessRefused,
      );
      if (done === null || done.response.token === null) return null;
      memory.forgetPerson(done.response.user.id);
      return sessionOf(done.response.user, done.response.token, done.headers);
    },
    forgetPerson: memory.forgetPerson,
    forgetSession: memory.forgetSession,
  };
}

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: accountRoleSchema.catch('guest'),
  username: z.string().nullish(),
  isAnonymous: z.boolean().nullish(),
  mustChangePassword: z.boolean().nullish(),
});

function personOf(raw: unknown): Person {
  const { id, name, role, username, isAnonymous, mustChangePassword } = userSchema.parse(raw);
  return {
    id,
    name,
    role: isAnonymous === true ? 'guest' : role,
    username: username ?? null,
    mustChangePassword: mustChangePassword === true,
    link: null,
  };
}

function sessionOf(user: unknown, token: string, headers: Headers): Session {
  return { person: personOf(user), key: keyOf(token), cookies: sessionCookies(headers) };
}

/** One way, so that what is logged or named after a session never opens it. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url').slice(0, 22);
}

function sessionCookies(headers: Headers): readonly string[] {
  return headers.getSetCookie().filter((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
}

/** Whatever else a browser sends is none of better-auth's business. */
function only(cookie: string): Headers {
  return new Headers({ cookie: `${SESSION_COOKIE}=${cookie}` });
}

/** Tells a database that is away from everything else that better-auth may throw. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((fault: unknown) => {
    const cause = isAPIError(fault) ? (fault.body?.cause ?? fault) : fault;
    throw isStoreAway(cause) ? new StoreAway(cause) : fault;
  });
}

/** 4xx of better-auth: what was entered does not fit. */
function unlessRefused(fault: unknown): null {
  if (isAPIError(fault) && fault.statusCode < 500) return null;
  throw fault;
}
