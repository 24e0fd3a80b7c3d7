import { randomBytes, randomInt } from 'node:crypto';
import type { RoomId } from '#shared/model/ids.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new room id: 26 base-32 characters, at least 128 random bits, because knowing it is the invitation. */
export function makeRoomId(): RoomId {
  return Array.from(randomBytes(26), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** Writes bytes in base 32 with this alphabet, five bits a character, the highest first; left-over bits are dropped. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((held >> (bits - 5)) & 31);
  }
  return text;
}

/** A new seed of 32 bits. */
export function makeSeed(): number {
  return randomInt(0x1_0000_0000);
}
