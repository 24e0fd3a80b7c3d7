import { sha256Hex } from './sha256.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** Bytes of a block of SHA-256. */
const BLOCK = 64;

/**
 * HMAC-SHA-256 of a text in hex, 64 digits, with a key in hex of at most 64 bytes. Here because `crypto.subtle` is missing
 * where a page has no secure context. Throws URIError on a lone surrogate. Source: RFC 2104.
 */
export function hmacSha256Hex(keyHex: string, text: string): string {
  const key = bytesOf(keyHex);
  const inner = sha256Hex(join(padded(key, 0x36), utf8Bytes(text)));
  return sha256Hex(join(padded(key, 0x5c), bytesOf(inner)));
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ pad);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}
