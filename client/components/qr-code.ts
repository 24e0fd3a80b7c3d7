import { must } from '#shared/lib/assert.ts';

/**
 * QR codes of short texts, after ISO/IEC 18004: byte mode, error correction M (15 %), versions 1 to 10. Enough for the
 * address of a page, and small enough not to need a package.
 */

/** Error correction codewords per block, and blocks, of versions 1 to 10 at level M. Source: ISO/IEC 18004, table 9. */
const ECC_PER_BLOCK = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] as const;
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] as const;
/** Format bits of level M. */
const LEVEL_M = 0b00;

/** The dark modules of a code, row by row; null when the text is too long for it. */
export function qrModules(text: string): readonly (readonly boolean[])[] | null {
  const bytes = [...new TextEncoder().encode(text)];
  const version = ECC_PER_BLOCK.findIndex((_, at) => bytes.length <= capacityOf(at + 1)) + 1;
  if (version === 0) return null;
  const words = withErrorCorrection(dataWords(bytes, version), version);
  const codes = Array.from({ length: 8 }, (_, mask) => drawCode(words, version, mask));
  return codes.reduce((best, one) => (penaltyOf(one) < penaltyOf(best) ? one : best));
}

/** Bytes of text that a version holds. */
function capacityOf(version: number): number {
  return dataCount(version) - (version < 10 ? 2 : 3);
}

function dataCount(version: number): number {
  return Math.floor(rawModules(version) / 8) - at(ECC_PER_BLOCK, version - 1) * at(BLOCKS, version - 1);
}

/** Modules that carry data and error correction. */
function rawModules(version: number): number {
  const all = (16 * version + 128) * version + 64;
  if (version < 2) return all;
  const aligned = Math.floor(version / 7) + 2;
  return all - ((25 * aligned - 10) * aligned - 55) - (version < 7 ? 0 : 36);
}

function dataWords(bytes: readonly number[], version: number): readonly number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  const capacity = dataCount(version) * 8;
  push(0b0100, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) push(pad, 8);
  return Array.from({ length: bits.length / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
}

/** The data in blocks, each with its remainder, all interleaved. */
function withErrorCorrection(data: readonly number[], version: number): readonly number[] {
  const count = at(BLOCKS, version - 1);
  const eccLength = at(ECC_PER_BLOCK, version - 1);
  const raw = Math.floor(rawModules(version) / 8);
  const short = count - (raw % count);
  const shortLength = Math.floor(raw / count) - eccLength;
  const divisor = divisorOf(eccLength);
  let from = 0;
  const blocks = Array.from({ length: count }, (_, block) => {
    const words = data.slice(from, from + shortLength + (block < short ? 0 : 1));
    from += words.length;
    return { words, ecc: remainderOf(words, divisor) };
  });
  const columns = (read: (block: (typeof blocks)[number]) => readonly number[], length: number) =>
    Array.from({ length }, (_, column) => blocks.flatMap((block) => read(block)[column] ?? [])).flat();
  return [...columns(({ words }) => words, shortLength + 1), ...columns(({ ecc }) => ecc, eccLength)];
}

function divisorOf(degree: number): readonly number[] {
  let result = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let step = 0; step < degree; step++) {
    result = result.map((value, index) => multiply(value, root) ^ (result[index + 1] ?? 0));
    root = multiply(root, 2);
  }
  return result;
}

function remainderOf(words: readonly number[], divisor: readonly number[]): readonly number[] {
  let result = divisor.map(() => 0);
  for (const word of words) {
    const factor = word ^ at(result, 0);
    result = [...result.slice(1), 0].map((value, index) => value ^ multiply(at(divisor, index), factor));
  }
  return result;
}

/** Product in the field of 256 elements with the polynomial 0x11d. */
function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((right >>> bit) & 1) * left;
  }
  return product;
}

/** Modules under construction; data goes where one is free. */
type Grid = ('dark' | 'light' | 'free')[][];

function drawCode(words: readonly number[], version: number, mask: number): readonly (readonly boolean[])[] {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => 'free'));
  drawPatterns(grid, version, mask);
  let next = 0;
  for (const [x, y] of dataPath(size)) {
    if (at(at(grid, y), x) !== 'free') continue;
    const bit = next < words.length * 8 && ((at(words, next >>> 3) >>> (7 - (next & 7))) & 1) === 1;
    next += 1;
    put(grid, x, y, bit !== isMasked(mask, x, y));
  }
  return grid.map((row) => row.map((module) => module === 'dark'));
}

/** Places of the data, two columns at a time from the right, up and down in turn, without the timing column. */
function* dataPath(size: number): Generator<readonly [x: number, y: number]> {
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) yield [x, isUp ? size - 1 - step : step];
    }
  }
}

function drawPatterns(grid: Grid, version: number, mask: number): void {
  const size = grid.length;
  for (let index = 0; index < size; index++) {
    put(grid, 6, index, index % 2 === 0);
    put(grid, index, 6, index % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawFinder(grid, x, y);
  const places = alignmentPlaces(version, size);
  for (const [column, x] of places.entries()) {
    for (const [row, y] of places.entries()) {
      const last = places.length - 1;
      const isFinder = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
      if (!isFinder) drawAlignment(grid, x, y);
    }
  }
  drawFormat(grid, mask);
  if (version >= 7) drawVersion(grid, version);
}

function drawFinder(grid: Grid, centreX: number, centreY: number): void {
  for (let dy = -4; dy <= 4; dy++) {
    for (let dx = -4; dx <= 4; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      const [x, y] = [centreX + dx, centreY + dy];
      if (grid[y]?.[x] !== undefined) put(grid, x, y, ring !== 2 && ring !== 4);
    }
  }
}

function drawAlignment(grid: Grid, centreX: number, centreY: number): void {
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) put(grid, centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  }
}

function alignmentPlaces(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)];
}

function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  const data = (LEVEL_M << 3) | mask;
  let rest = data;
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const bit = (index: number) => ((bits >>> index) & 1) === 1;
  for (let index = 0; index <= 5; index++) put(grid, 8, index, bit(index));
  put(grid, 8, 7, bit(6));
  put(grid, 8, 8, bit(7));
  put(grid, 7, 8, bit(8));
  for (let index = 9; index < 15; index++) put(grid, 14 - index, 8, bit(index));
  for (let index = 0; index < 8; index++) put(grid, size - 1 - index, 8, bit(index));
  for (let index = 8; index < 15; index++) put(grid, 8, size - 15 + index, bit(index));
  put(grid, 8, size - 8, true);
}

function drawVersion(grid: Grid, version: number): void {
  let rest = version;
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let index = 0; index < 18; index++) {
    const isDark = ((bits >>> index) & 1) === 1;
    const far = grid.length - 11 + (index % 3);
    const near = Math.floor(index / 3);
    put(grid, far, near, isDark);
    put(grid, near, far, isDark);
  }
}

function isMasked(mask: number, x: number, y: number): boolean {
  switch (mask) {
    case 0:
      return (x + y) % 2 === 0;
    case 1:
      return y % 2 === 0;
    case 2:
      return x % 3 === 0;
    case 3:
      return (x + y) % 3 === 0;
    case 4:
      return (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0;
    case 5:
      return ((x * y) % 2) + ((x * y) % 3) === 0;
    case 6:
      return (((x * y) % 2) + ((x * y) % 3)) % 2 === 0;
    default:
      return (((x + y) % 2) + ((x * y) % 3)) % 2 === 0;
  }
}

/** How hard a code is to read: long runs, blocks, patterns like a finder, and too much of one colour. Lower is better. */
function penaltyOf(code: readonly (readonly boolean[])[]): number {
  const columns = code.map((_, x) => code.map((row) => at(row, x)));
  const lines = [...code, ...columns].reduce((sum, line) => sum + linePenalty(line), 0);
  let blocks = 0;
  for (let y = 1; y < code.length; y++) {
    for (let x = 1; x < code.length; x++) {
      const corner = at(at(code, y), x);
      const others = [at(at(code, y - 1), x), at(at(code, y), x - 1), at(at(code, y - 1), x - 1)];
      if (others.every((one) => one === corner)) blocks += 3;
    }
  }
  const dark = code.flat().filter(Boolean).length;
  const total = code.length * code.length;
  return lines + blocks + Math.max(0, Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1) * 10;
}

const FINDER_LIKE = ['10111010000', '00001011101'];

function linePenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  const runs = text.match(/0{5,}|1{5,}/g) ?? [];
  const alike = FINDER_LIKE.reduce((sum, pattern) => sum + countIn(text, pattern), 0);
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + alike * 40;
}

function countIn(text: string, pattern: string): number {
  let count = 0;
  for (let from = text.indexOf(pattern); from !== -1; from = text.indexOf(pattern, from + 1)) count += 1;
  return count;
}

function put(grid: Grid, x: number, y: number, isDark: boolean): void {
  at(grid, y)[x] = isDark ? 'dark' : 'light';
}

function at<T>(list: readonly T[], index: number): T {
  return must(list[index], `index ${index} of ${list.length}`);
}
