import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacSha256Hex } from './hmac-sha256.ts';

test('the second example of RFC 4231', () => {
  const key = Buffer.from('Jefe').toString('hex');
  expect(hmacSha256Hex(key, 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('any key of up to a block and any text: as the platform has it', () => {
  const keys = fc.uint8Array({ minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(keys, fc.string({ unit: 'grapheme' }), (key, text) => {
      const hex = Buffer.from(key).toString('hex');
      expect(hmacSha256Hex(hex, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
    }),
    { seed: 7 },
  );
});
