import { expect, test } from 'vitest';
import { claimSlot, createViewerPool, releaseSlot } from './viewer-pool.ts';

test('[AUD-2] a full pool doubles and keeps what it holds', () => {
  const pool = createViewerPool(2);
  const slots = [1, 2, 3, 4, 5].map((index) => {
    const slot = claimSlot(pool);
    pool.index[slot] = index;
    pool.states[slot + 7] = index / 8;
    return slot;
  });
  expect(pool.capacity).toBe(8);
  expect(new Set(slots).size).toBe(5);
  expect(slots.map((slot) => pool.index[slot])).toEqual([1, 2, 3, 4, 5]);
  expect(slots.map((slot) => pool.states[slot + 7])).toEqual([0.125, 0.25, 0.375, 0.5, 0.625]);
});

test('[AUD-2] released slots are used again before the pool grows', () => {
  const pool = createViewerPool(2);
  const first = claimSlot(pool);
  claimSlot(pool);
  releaseSlot(pool, first);
  expect(claimSlot(pool)).toBe(first);
  expect(pool.capacity).toBe(2);
});
