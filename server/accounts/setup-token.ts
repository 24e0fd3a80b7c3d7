import { randomBytes } from 'node:crypto';
import type { Storage } from '../storage/storage.ts';
import { setupTokenHash } from './account-desk.ts';

/**
 * A new token that makes the first administrator, in the place of one that was printed before; null when there is an
 * administrator. Only its hash is kept: it is printed once.
 */
export async function renewSetupToken({
  people,
  settings,
}: Pick<Storage, 'people' | 'settings'>): Promise<string | null> {
  if (await people.hasAdmin()) return null;
  const token = randomBytes(16).toString('hex');
  await settings.replaceSetupToken(setupTokenHash(token));
  return token;
}
