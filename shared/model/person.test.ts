import { expect, test } from 'vitest';
import { usernameSchema } from './person.ts';

test.each([
  ['Li.Na', 'li.na'],
  ['  20230101 ', '20230101'],
  ['ＬＩＮＡ', 'lina'],
  ['王小明', '王小明'],
  ['team_7-b', 'team_7-b'],
])('%j signs in as %j', (text, name) => {
  expect(usernameSchema.parse(text)).toBe(name);
});

test.each(['', 'a', '.hidden', 'two words', 'a@b', '=cmd', 'x'.repeat(31), 'a\u0000b'])(
  '%j is no user name',
  (text) => {
    expect(usernameSchema.safeParse(text).success).toBe(false);
  },
);
