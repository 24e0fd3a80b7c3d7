import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AccountBook, Session } from './account-book.ts';

export const SESSION_COOKIE = 'caipai_session';
const YEAR_SECONDS = 31_536_000;

/**
 * Guests: a session is a random secret of 128 bits in a signed cookie; the public id is derived from it, so knowing an
 * id never gives the session.
 */
export function createGuestAccounts(serverSecret: Buffer): AccountBook {
  const sign = (secret: string) => createHmac('sha256', serverSecret).update(secret).digest('base64url');

  function find(headers: IncomingHttpHeaders): Session | null {
    const [secret, signature] = cookieValue(headers.cookie, SESSION_COOKIE).split('.');
    if (secret === undefined || signature === undefined || !/^[a-f0-9]{32}$/.test(secret)) return null;
    if (!isEqual(signature, sign(secret))) return null;
    return { participantId: participantIdOf(secret), newCookie: null };
  }

  return {
    find,
    findOrMake(headers, isSecure) {
      const known = find(headers);
      if (known !== null) return known;
      const secret = randomBytes(16).toString('hex');
      const attributes = `Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
      return {
        participantId: participantIdOf(secret),
        newCookie: `${SESSION_COOKIE}=${secret}.${sign(secret)}; ${attributes}`,
      };
    },
  };
}

function participantIdOf(secret: string): string {
  return `p-${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`;
}

function isEqual(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieValue(header: string | undefined, name: string): string {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return '';
}
