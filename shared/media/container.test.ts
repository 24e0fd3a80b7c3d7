import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, makeBox, makeFragment, makeHead } from '../../tests/support/make-mp4.ts';
import { headOf, isChunkOf, readBoxes } from './container.ts';

const WEBM = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x9f]);

test('[FTG-3] a first chunk begins as its container does, a later one of mp4 with a fragment', () => {
  const head = makeHead(1_000);
  const fragment = makeFragment(0, [1_000]);
  expect([isChunkOf('mp4', 0, head), isChunkOf('mp4', 1, fragment)]).toEqual([true, true]);
  expect([isChunkOf('mp4', 1, head), isChunkOf('mp4', 0, fragment)]).toEqual([false, false]);
  expect([isChunkOf('webm', 0, WEBM), isChunkOf('webm', 0, head), isChunkOf('mp4', 0, WEBM)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('[FTG-3] what is no footage is refused, whatever it calls itself', () => {
  const others = ['<!doctype html>', 'MZ\u0090\u0000', '%PDF-1.7', 'GIF89a', ''].map((text) =>
    new TextEncoder().encode(text),
  );
  for (const bytes of others) {
    expect([isChunkOf('mp4', 0, bytes), isChunkOf('mp4', 3, bytes), isChunkOf('webm', 0, bytes)]).toEqual([
      false,
      false,
      false,
    ]);
  }
});

test('reading boxes of any bytes ends, and gives boxes in order', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const boxes = readBoxes(bytes);
      expect(boxes.map((box) => box.start)).toEqual([0, ...boxes.map((box) => box.end)].slice(0, boxes.length));
    }),
    { seed: 7 },
  );
});

test('a box with a size of 64 bits is read as long as it is', () => {
  const long = makeBox('mdat', new Uint8Array(20), { isLong: true });
  expect(readBoxes(long)).toEqual([{ type: 'mdat', start: 0, contentStart: 16, end: 36 }]);
});

test('the head of a first chunk ends before its pictures; of what has no head in sight all is kept', () => {
  const head = makeHead(1_000);
  const fragment = makeFragment(0, [40]);
  expect(headOf(joined(head, fragment))).toEqual(head);
  expect(headOf(fragment)).toEqual(fragment);
  expect(headOf(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2))).toHaveLength(6);
});
