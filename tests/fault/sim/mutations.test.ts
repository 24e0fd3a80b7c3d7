import { expect, test } from 'vitest';
import { findMutation } from './find-mutation.ts';
import { MUTATIONS } from './mutations.ts';

test.each(MUTATIONS)('[ROOM-8] the bug $name is found within 500 seeds', async ({ breaks, ...mutation }) => {
  const found = await findMutation(mutation);
  expect(found?.violation.invariant).toMatch(breaks);
});
