import { expect, test } from 'vitest';
import { isCommonPassword } from './common-password.ts';

test.each([
  'password',
  'Password123',
  '12345678',
  '87654321',
  '1234567890',
  '11111111',
  'abcabcabc',
  'abcdefgh',
  'woaini520',
  '1qaz2wsx',
  'li.na2023',
  'Li.Na',
])('%j is guessed at once', (password) => {
  expect(isCommonPassword(password, 'li.na')).toBe(true);
});

test.each(['correct horse', 'wo ai zhi bo jian', '一二三四五六七八', 'bcdf-2345-ghjk', 'lunch at 12:30'])(
  '%j may be chosen',
  (password) => {
    expect(isCommonPassword(password, 'li.na')).toBe(false);
  },
);
