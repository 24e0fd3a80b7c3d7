import { expect, test } from 'vitest';
import { forecastDisk } from './forecast-disk.ts';

const GB = 1_073_741_824;

test.each([
  ['a week at the same pace', { freeBytes: 8 * GB, weeklyBytes: 7 * GB, reserveBytes: GB }, 'soon', 7],
  ['two weeks', { freeBytes: 15 * GB, weeklyBytes: 7 * GB, reserveBytes: GB }, 'good', 14],
  ['only the reserve is left', { freeBytes: GB, weeklyBytes: 0, reserveBytes: GB }, 'full', 0],
  ['holidays', { freeBytes: 8 * GB, weeklyBytes: 0, reserveBytes: GB }, 'idle', null],
] as const)('%s', (_name, disk, level, days) => {
  expect(forecastDisk(disk)).toEqual({ level, days });
});
