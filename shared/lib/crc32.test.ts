import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['a', 0xe8b7be43],
])('[REP-5] of %j is the known value', (text, sum) => {
  expect(crc32(text)).toBe(sum);
});

test('[REP-5] covers the UTF-8 bytes of one to four byte characters', () => {
  const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
  const ofBytes = (text: string) => tableFree(bytes(text));
  for (const text of ['é', '高', '😀', 'aé高😀z']) expect(crc32(text)).toBe(ofBytes(text));
});

test('[REP-5] a lone surrogate counts as the replacement character', () => {
  expect(crc32('a\ud800')).toBe(crc32('a\ufffd'));
});

/** The definition, bit by bit, over characters that stand for bytes. */
function tableFree(bytes: string): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
