import type { CommandId } from '#shared/model/ids.ts';

/**
 * Makes the id of one command: 128 random bits as 32 hex digits. `getRandomValues` works on an insecure origin of a
 * lab network, where the shorter ways of the platform do not exist.
 */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
