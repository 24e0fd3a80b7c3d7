import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Bytes } from './utf8-bytes.ts';

test('the bytes are those that the platform writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, 'utf8')]);
    }),
    { seed: 7 },
  );
  expect([...utf8Bytes('彩%A')]).toEqual([0xe5, 0xbd, 0xa9, 0x25, 0x41]);
});
