import { expect, test } from 'vitest';
import { createDiskGuard } from './disk-guard.ts';

test('[FTG-8] footage stops before the disk is full, and goes on when there is room again', async () => {
  let nowMs = 0;
  let free = 1_000;
  const guard = createDiskGuard({ folder: '/', reserveBytes: 500, now: () => nowMs, look: async () => free });
  expect(await guard.hasRoom(300)).toBe(true);
  // What was written since the last look counts.
  expect(await guard.hasRoom(300)).toBe(false);
  expect(await guard.hasRoom(200)).toBe(true);
  free = 400;
  nowMs = 5_000;
  expect(await guard.hasRoom(1)).toBe(false);
  free = 10_000;
  nowMs = 10_000;
  expect(await guard.hasRoom(1)).toBe(true);
});

test('a disk that cannot be looked at stops nothing', async () => {
  const look = async () => {
    throw new Error('not supported');
  };
  const guard = createDiskGuard({ folder: '/', reserveBytes: 500, now: () => 0, look });
  expect(await guard.hasRoom(1_000_000)).toBe(true);
});
