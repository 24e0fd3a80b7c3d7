import type { IncomingHttpHeaders } from 'node:http';

/** The cookie that HTTP and the socket handshake share. */
export const SESSION_COOKIE = 'caipai.session_token';

/** Value of the session cookie of a request; null without one. */
export function cookieOf({ cookie }: IncomingHttpHeaders): string | null {
  for (const pair of (cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
