/** Reversed polynomial of IEEE 802.3. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit += 1) entry = (entry >>> 1) ^ (entry & 1 ? POLYNOMIAL : 0);
  return entry;
});

/** CRC-32 (IEEE 802.3, as in gzip and PNG) of the UTF-8 form of a text, 0…2³²−1. A lone surrogate counts as U+FFFD. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const character of text) crc = addCodePoint(crc, wellFormed(character.codePointAt(0) ?? 0));
  return (crc ^ 0xffffffff) >>> 0;
}

function wellFormed(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function addCodePoint(crc: number, code: number): number {
  if (code < 0x80) return addByte(crc, code);
  if (code < 0x800) return addTail(addByte(crc, 0xc0 | (code >> 6)), code, 1);
  if (code < 0x10000) return addTail(addByte(crc, 0xe0 | (code >> 12)), code, 2);
  return addTail(addByte(crc, 0xf0 | (code >> 18)), code, 3);
}

/** Adds the `count` continuation bytes of a code point, six bits each. */
function addTail(crc: number, code: number, count: number): number {
  let sum = crc;
  for (let shift = 6 * (count - 1); shift >= 0; shift -= 6) sum = addByte(sum, 0x80 | ((code >> shift) & 0x3f));
  return sum;
}

function addByte(crc: number, byte: number): number {
  return (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
}
