import type { IncomingHttpHeaders } from 'node:http';

/** A visitor as the server knows them: the public id, and the cookie to set when the session is new. */
export interface Session {
  readonly participantId: string;
  /** Value of a `Set-Cookie` header, or null when the request already carried a valid session. */
  readonly newCookie: string | null;
}

/**
 * Who is asking. HTTP routes and the socket handshake know people through this interface alone, so that another kind
 * of account can take the place of guests.
 */
export interface AccountBook {
  /** Session of a request, or null when it carries none that is valid. */
  find(headers: IncomingHttpHeaders): Session | null;
  /** Session of a request; a visitor without one gets a new one. */
  findOrMake(headers: IncomingHttpHeaders, isSecure: boolean): Session;
}
