import { expect, test } from 'vitest';
import { fitsBounds, readZipSummary } from './zip-bounds.ts';

/** The directory of an archive with entries of these packed and unpacked sizes, behind as many bytes as they take. */
function archive(entries: readonly (readonly [packed: number, unpacked: number])[], comment = 0): Uint8Array {
  const data = entries.reduce((sum, [packed]) => sum + packed, 0);
  const bytes = new Uint8Array(data + entries.length * 46 + 22 + comment);
  const view = new DataView(bytes.buffer);
  entries.forEach(([packed, unpacked], index) => {
    const at = data + index * 46;
    view.setUint32(at, 0x0201_4b50, true);
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, unpacked, true);
  });
  const end = data + entries.length * 46;
  view.setUint32(end, 0x0605_4b50, true);
  view.setUint16(end + 10, entries.length, true);
  view.setUint32(end + 16, data, true);
  return bytes;
}

const BOUNDS = { maxEntries: 3, maxUnpackedBytes: 1_000, maxRatio: 20 };
const fits = (entries: Parameters<typeof archive>[0]) => {
  const summary = readZipSummary(archive(entries));
  return summary !== null && fitsBounds(summary, BOUNDS);
};

test('the directory tells how many entries there are and how large they become, with a comment behind it too', () => {
  const entries = [
    [10, 100],
    [5, 7],
  ] as const;
  const summary = { entryCount: 2, packedBytes: 15, unpackedBytes: 107 };
  expect(readZipSummary(archive(entries))).toEqual(summary);
  expect(readZipSummary(archive(entries, 300))).toEqual(summary);
});

test('too many entries, too large in all and too much swelling are each out of bounds', () => {
  expect(fits([[100, 1_000]])).toBe(true);
  expect(fits(Array.from({ length: 4 }, () => [10, 10] as const))).toBe(false);
  expect(fits([[100, 1_001]])).toBe(false);
  expect(fits([[10, 201]])).toBe(false);
  expect(fits([[10, 200]])).toBe(true);
});

test.each([
  ['nothing', new Uint8Array()],
  ['no directory', new Uint8Array(100)],
  ['a directory that points outside', new Uint8Array(archive([[10, 10]])).slice(20)],
  ['sizes that are said elsewhere', archive([[5, 0xffff_ffff]])],
])('%s is no archive', (_, bytes) => {
  expect(readZipSummary(bytes)).toBeNull();
});

test('an archive that claims to be larger than its file is none', () => {
  const bytes = archive([[10, 10]]);
  new DataView(bytes.buffer).setUint32(10 + 20, 5_000, true);
  expect(readZipSummary(bytes)).toBeNull();
});
