import { randomBytes, randomInt } from 'node:crypto';
import type { RoomId } from '#shared/model/ids.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new room id: 26 base-32 characters, at least 128 random bits, because knowing it is the invitation. */
export function makeRoomId(): RoomId {
  return Array.from(randomBytes(26), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** A new seed of 32 bits. */
export function makeSeed(): number {
  return randomInt(0x1_0000_0000);
}
