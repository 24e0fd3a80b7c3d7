import { expect, test } from 'vitest';
import { createOpenerCount, MAX_ROOMS_OF_ONE, MAX_SOLO_ROOMS } from './opener-count.ts';

test('one person may run only so many rooms, and one that ended makes a place', () => {
  const openers = createOpenerCount();
  for (let i = 0; i < MAX_ROOMS_OF_ONE; i += 1) openers.reserve('p-a', false).settle(`room-${i}`);
  expect(() => openers.reserve('p-a', false)).toThrow('rehearsal/too_many_yours');
  openers.reserve('p-b', false);
  openers.release('room-3');
  expect(() => openers.reserve('p-a', false)).not.toThrow();
});

test('solo shows are limited in number, and a failed opening holds no place', () => {
  const openers = createOpenerCount();
  for (let i = 0; i < MAX_SOLO_ROOMS; i += 1) openers.reserve(`p-${i}`, true);
  expect(() => openers.reserve('p-late', true)).toThrow('rehearsal/too_many_solo');
  openers.reserve('p-team', false).giveBack();
  expect(() => openers.reserve('p-team', false)).not.toThrow();
});
