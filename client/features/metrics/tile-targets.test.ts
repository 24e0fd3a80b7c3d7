import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { liveMetrics } from '#shared/metrics/live-metrics.ts';
import { makeStudioRoom } from '../../../tests/support/studio-room.ts';
import { tileAttainment, worstTile } from './tile-targets.ts';

const metrics = must(liveMetrics(makeStudioRoom()), 'the fixture has the team’s part');

test('the tile furthest below its pass band is the worst, and there is only one', () => {
  expect(worstTile(metrics)).toBe('answer');
  expect(worstTile({ ...metrics, gpmWatchCents: 100 })).toBe('gmv');
});

test('no tile is worst while all pass', () => {
  expect(worstTile({ ...metrics, medianAnswerSeconds: 12 })).toBeNull();
});

test('a tile without anything to judge is not judged', () => {
  expect(tileAttainment('answer', { ...metrics, medianAnswerSeconds: null })).toBeNull();
  expect(tileAttainment('gmv', { ...metrics, views: 0 })).toBeNull();
  expect(tileAttainment('clickOrder', { ...metrics, clickRate: 0 })).toBeNull();
});
