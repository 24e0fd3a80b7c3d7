import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses one, so a plain hash is enough to keep it by. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
