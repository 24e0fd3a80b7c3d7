import type { IncomingMessage } from 'node:http';
import { type AccountBook, type Session, TooManyGuests } from '../accounts/account-book.ts';
import { sealCookies } from '../accounts/seal-cookies.ts';
import { clientAddress, type TrustedProxies } from '../http/client-address.ts';
import type { Logger } from '../logger.ts';
import { createAddressLimit } from './address-limit.ts';
import type { RealtimeServer } from './room-channels.ts';
import { enterOwnChannels } from './socket-owners.ts';

export interface HandshakeParts {
  readonly accounts: AccountBook;
  readonly isAllowedOrigin: (origin: string) => boolean;
  /** Proxies of the operator's own, which say where the outer connection came from. */
  readonly proxies: TrustedProxies;
  /** `PUBLIC_URL` is https: cookies are for secure connections alone. */
  readonly isPublishedSecurely: boolean;
  readonly logger: Logger;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * Guards the handshake: a page of a foreign origin is refused; whoever has a session comes as its person; a browser
 * without one becomes a guest, unless it only watches. A session that is over makes nobody: the first join of a team's
 * view then says so. An address that opens connections in a loop has to wait. While the accounts cannot be read the connection is refused, and the client tries again.
 */
export function guardHandshake(parts: HandshakeParts): {
  readonly allowRequest: (request: IncomingMessage, done: (problem: string | null, isAllowed: boolean) => void) => void;
  readonly attach: (io: RealtimeServer) => void;
} {
  const { accounts, isAllowedOrigin, logger } = parts;
  const sessions = new WeakMap<IncomingMessage, Session>();
  const limit = createAddressLimit(parts.now);

  async function recognise(request: IncomingMessage): Promise<void> {
    const found = await accounts.find(request.headers);
    if (typeof found !== 'string') return void sessions.set(request, found);
    if (found === 'over' || isWatching(request)) return;
    try {
      sessions.set(request, await accounts.openGuest(clientAddress(request, parts.proxies)));
    } catch (fault) {
      if (!(fault instanceof TooManyGuests)) throw fault;
    }
  }

  return {
    allowRequest(request, done) {
      const { origin } = request.headers;
      if (origin !== undefined && !isAllowedOrigin(origin)) {
        logger.info({ origin: origin.slice(0, 200) }, 'foreign origin refused at the socket');
        return done('foreign origin', false);
      }
      const address = clientAddress(request, parts.proxies);
      if (!limit.take(address)) {
        logger.info({ address }, 'too many connections from one address');
        return done('too many connections', false);
      }
      recognise(request).then(
        () => done(null, true),
        (fault: unknown) => {
          logger.error({ err: fault }, 'handshake refused: accounts cannot be read');
          done('accounts cannot be read', false);
        },
      );
    },
    attach(io) {
      io.engine.on('initial_headers', (headers: Record<string, string | string[]>, request: IncomingMessage) => {
        const cookies = sessions.get(request)?.cookies ?? [];
        const isSecure = parts.isPublishedSecurely || isEncrypted(request, parts.proxies);
        if (cookies.length > 0) headers['Set-Cookie'] = [...sealCookies(cookies, isSecure)];
      });
      io.use((socket, next) => {
        const session = sessions.get(socket.request) ?? null;
        socket.data.person = session?.person ?? null;
        socket.data.participantId = session?.person.id ?? '';
        socket.data.sessionKey = session?.key ?? null;
        socket.data.room = null;
        socket.data.lastJoin = Promise.resolve();
        if (session !== null) enterOwnChannels(socket, session);
        next();
      });
    },
  };
}

/** Phones and big screens that watch a show say so: they need no session, and make none. */
function isWatching({ url }: IncomingMessage): boolean {
  return new URL(url ?? '/', 'http://caipai.invalid').searchParams.get('view') === 'public';
}

function isEncrypted({ headers, socket }: IncomingMessage, proxies: TrustedProxies): boolean {
  if ('encrypted' in socket && socket.encrypted === true) return true;
  return proxies.trusts(socket.remoteAddress ?? '') && headers['x-forwarded-proto'] === 'https';
}
