import { expect, test } from 'vitest';
import { guestName } from './guest-name.ts';

test('a guest is called by the first digits of their public id', () => {
  expect(guestName('p-4f2a00112233aabb')).toBe('Guest 4F2A');
});
