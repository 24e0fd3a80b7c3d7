import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, makeBox, makeFragment, makeHead } from '../../tests/support/make-mp4.ts';
import { createChunkCutter } from './chunk-cutter.ts';
import { isChunkOf } from './container.ts';

const RUNS = { numRuns: 200, seed: 20_261_128 };
const FRAGMENTS = [makeFragment(0, [400, 600], 50), makeFragment(1_000, [1_000], 200), makeFragment(2_000, [500], 9)];
const WHOLE = joined(makeHead(1_000), ...FRAGMENTS);

/** What comes out of a cutter that gets the bytes in pieces which end at these places. */
function cut(bytes: Uint8Array<ArrayBuffer>, places: readonly number[]): readonly Uint8Array[] {
  const cutter = createChunkCutter('mp4');
  const ends = [...new Set(places)].sort((a, b) => a - b);
  const pieces = [...ends, bytes.length].map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
  const chunks = pieces.flatMap((piece) => cutter.push(piece) ?? []);
  return [...chunks, ...[cutter.rest() ?? []].flat()];
}

test('[FTG-3] however a recorder cuts mp4, every chunk begins with a head or a fragment, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: WHOLE.length - 1 }), { maxLength: 12 }), (places) => {
      const chunks = cut(WHOLE, places);
      expect(joined(...chunks)).toEqual(WHOLE);
      for (const [index, chunk] of chunks.entries()) expect(isChunkOf('mp4', index, chunk)).toBe(true);
    }),
    RUNS,
  );
});

test('pieces that are whole go on at once', () => {
  const cutter = createChunkCutter('mp4');
  for (const piece of [makeHead(1_000), ...FRAGMENTS]) expect(cutter.push(piece)).toEqual(piece);
  expect(cutter.rest()).toBeNull();
});

test('what follows the last fragment comes with the end', () => {
  const index = makeBox('mfra', new Uint8Array(4));
  const cutter = createChunkCutter('mp4');
  expect(cutter.push(joined(WHOLE, index))).toEqual(WHOLE);
  expect(cutter.rest()).toEqual(index);
});

test('webm may be cut anywhere', () => {
  const cutter = createChunkCutter('webm');
  expect(cutter.push(new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2]));
  expect([cutter.push(new Uint8Array()), cutter.rest()]).toEqual([null, null]);
});
