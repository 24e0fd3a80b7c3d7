import type { IncomingMessage } from 'node:http';
import type { AccountBook, Session } from '../accounts/account-book.ts';
import type { Logger } from '../logger.ts';
import type { RealtimeServer } from './room-channels.ts';

/**
 * Guards the handshake: a page of a foreign origin is refused, everybody else has a session, a new one if need be. A
 * client that is no browser sends no Origin and needs its cookie only to be the same person next time.
 */
export function guardHandshake(
  accounts: AccountBook,
  isAllowedOrigin: (origin: string) => boolean,
  logger: Logger,
): {
  readonly allowRequest: (request: IncomingMessage, done: (problem: string | null, isAllowed: boolean) => void) => void;
  readonly attach: (io: RealtimeServer) => void;
} {
  const sessions = new WeakMap<IncomingMessage, Session>();

  function sessionOf(request: IncomingMessage): Session {
    const known = sessions.get(request);
    if (known !== undefined) return known;
    const isSecure = 'encrypted' in request.socket && request.socket.encrypted === true;
    const session = accounts.findOrMake(request.headers, isSecure);
    sessions.set(request, session);
    return session;
  }

  return {
    allowRequest(request, done) {
      const { origin } = request.headers;
      const isAllowed = origin === undefined || isAllowedOrigin(origin);
      if (!isAllowed) logger.info({ origin: origin.slice(0, 200) }, 'foreign origin refused at the socket');
      done(isAllowed ? null : 'foreign origin', isAllowed);
    },
    attach(io) {
      io.engine.on('initial_headers', (headers: Record<string, string>, request: IncomingMessage) => {
        const { newCookie } = sessionOf(request);
        if (newCookie !== null) headers['Set-Cookie'] = newCookie;
      });
      io.use((socket, next) => {
        socket.data.participantId = sessionOf(socket.request).participantId;
        socket.data.room = null;
        next();
      });
    },
  };
}
