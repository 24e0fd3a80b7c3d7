import type { IncomingHttpHeaders } from 'node:http';
import { isStoreAway } from '../storage/database-error.ts';
import type { LinkStore, LinkVisitor } from '../storage/link-store.ts';
import { type Session, StoreAway } from './account-book.ts';
import type { Accounts } from './accounts.ts';
import { hashToken, makeToken } from './link-token.ts';
import { cookieOf, SESSION_COOKIE } from './session-cookie.ts';
import type { SessionMemory } from './session-memory.ts';

/** Begins the value of the cookie of a session that a magic link opened; the rest is its secret. */
const MARK = 'link.';

/** Accounts, and those whom a magic link let in: one cookie, so that somebody is one person at a time. */
export interface DoorBook extends Accounts {
  /** A new session of a link's mentor, for as long as the link works. */
  openLink(visitor: LinkVisitor): Promise<Session>;
}

/** Adds the sessions of magic links to those of accounts. */
export function withLinkSessions(
  accounts: Accounts,
  links: Pick<LinkStore, 'openSession' | 'findSession' | 'endSession'>,
  memory: SessionMemory,
): DoorBook {
  const secretOf = (headers: IncomingHttpHeaders): string | null => {
    const cookie = cookieOf(headers);
    return cookie?.startsWith(MARK) ? cookie.slice(MARK.length) : null;
  };

  async function find(secret: string) {
    const cookie = MARK + secret;
    const known = memory.fresh(cookie);
    if (known !== null) return known;
    const hash = hashToken(secret);
    const visitor = await asked(links.findSession(hash)).catch((fault: unknown) => {
      const lately = fault instanceof StoreAway ? memory.whileAway(cookie) : null;
      if (lately !== null) return lately;
      throw fault;
    });
    if (visitor === null) return 'over' as const;
    const session = 'person' in visitor ? visitor : sessionOf(visitor, hash, []);
    memory.keep(cookie, session);
    return session;
  }

  return {
    ...accounts,
    find(headers) {
      const secret = secretOf(headers);
      return secret === null ? accounts.find(headers) : find(secret);
    },
    async end(headers) {
      const secret = secretOf(headers);
      if (secret === null) return accounts.end(headers);
      const hash = hashToken(secret);
      await asked(links.endSession(hash));
      memory.forgetSession(keyOf(hash));
      return [`${SESSION_COOKIE}=; Max-Age=0; ${COOKIE_RULES}`];
    },
    async openLink(visitor) {
      const secret = makeToken();
      const hash = hashToken(secret);
      await asked(links.openSession(visitor.linkId, hash));
      const cookie = `${SESSION_COOKIE}=${MARK}${secret}; Expires=${visitor.expiresAt.toUTCString()}; ${COOKIE_RULES}`;
      return sessionOf(visitor, hash, [cookie]);
    },
  };
}

const COOKIE_RULES = 'Path=/; HttpOnly; SameSite=Lax';

function sessionOf(
  { linkId, mentorId, name, expiresAt }: LinkVisitor,
  hash: string,
  cookies: readonly string[],
): Session {
  return {
    person: {
      id: mentorId,
      role: 'mentor',
      name,
      username: null,
      mustChangePassword: false,
      link: { linkId, expiresAt: expiresAt.toISOString() },
    },
    key: keyOf(hash),
    cookies,
  };
}

/** Names the session without being what its secret is found by. */
function keyOf(hash: string): string {
  return `link-${hash.slice(0, 22)}`;
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((fault: unknown) => {
    throw isStoreAway(fault) ? new StoreAway(fault) : fault;
  });
}
