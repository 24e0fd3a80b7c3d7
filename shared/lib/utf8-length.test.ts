import { expect, test } from 'vitest';
import { utf8Length } from './utf8-length.ts';

test.each(['', 'abc', 'é', '高低', '😀', 'a高😀'])('is the number of UTF-8 bytes of %j', (text) => {
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
