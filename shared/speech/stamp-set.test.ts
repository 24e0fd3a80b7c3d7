import { expect, test } from 'vitest';
import { createStampSet } from './stamp-set.ts';

test('[SPE-8] a stamp set holds what was added since it was cleared', () => {
  const set = createStampSet(3);
  expect(set.has(0)).toBe(false);
  expect(set.add(2)).toBe(true);
  expect(set.add(2)).toBe(false);
  expect(set.has(2)).toBe(true);
  set.clear();
  expect(set.has(2)).toBe(false);
  expect(set.add(2)).toBe(true);
});

test('[SPE-8] nothing comes back, however often a stamp set is cleared', () => {
  const set = createStampSet(2);
  set.add(0);
  for (let round = 0; round < 1_000; round += 1) {
    set.clear();
    expect(set.has(0)).toBe(false);
    expect(set.add(1)).toBe(true);
  }
});
