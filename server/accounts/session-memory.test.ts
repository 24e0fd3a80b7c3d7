import { expect, test } from 'vitest';
import type { Session } from './account-book.ts';
import { createSessionMemory, FRESH_MS, WHILE_AWAY_MS } from './session-memory.ts';

function given() {
  let nowMs = 0;
  const memory = createSessionMemory(() => nowMs);
  const session: Session = {
    person: {
      id: 'p-00000000000000aa',
      role: 'student',
      name: 'Li',
      username: 'li',
      mustChangePassword: false,
      link: null,
    },
    key: 'k1',
    cookies: ['renewed'],
  };
  memory.keep('cookie', session);
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { memory, pass };
}

test('a session is taken as read for a moment, and while the database is away for a quarter of an hour', () => {
  const { memory, pass } = given();
  expect(memory.fresh('cookie')?.person.id).toBe('p-00000000000000aa');
  pass(FRESH_MS);
  expect(memory.fresh('cookie')).toBeNull();
  expect(memory.whileAway('cookie')).not.toBeNull();
  pass(WHILE_AWAY_MS - FRESH_MS);
  expect(memory.whileAway('cookie')).toBeNull();
});

test('what is remembered sets no cookie', () => {
  expect(given().memory.fresh('cookie')?.cookies).toEqual([]);
});

test('a session that was ended, or whose person changed, is forgotten at once', () => {
  const one = given();
  one.memory.forgetSession('k1');
  expect(one.memory.whileAway('cookie')).toBeNull();
  const two = given();
  two.memory.forgetPerson('p-00000000000000bb');
  expect(two.memory.whileAway('cookie')).not.toBeNull();
  two.memory.forgetPerson('p-00000000000000aa');
  expect(two.memory.whileAway('cookie')).toBeNull();
});
