import { expect, test } from 'vitest';
import { safeTextSchema } from './safe-text.ts';

const schema = safeTextSchema(20);

test.each(['hello', '高低两边几厘米？', 'a😀b', 'two\nlines', '  trimmed  '])('accepts %j', (text) => {
  expect(schema.safeParse(text)).toMatchObject({ success: true, data: text.trim() });
});

test.each([
  ['empty', ''],
  ['white space alone', '   '],
  ['NUL', 'a\u0000b'],
  ['escape', 'a\u001bb'],
  ['C1 control', 'a\u0085b'],
  ['high surrogate alone', 'a\ud800'],
  ['low surrogate alone', '\udc00a'],
  ['too long', 'x'.repeat(21)],
  ['no text', 42],
])('refuses %s', (_name, text) => {
  expect(schema.safeParse(text).success).toBe(false);
});
