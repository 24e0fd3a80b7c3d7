import { expect, test } from 'vitest';
import { STUDIO_PROJECT } from '../../../tests/support/studio-room.ts';
import { plannedSegments, segmentClock } from './segment-clock.ts';

const PLANNED_MS = 1_800_000;
const at = (showMs: number, pinnedId: string | null) =>
  segmentClock(STUDIO_PROJECT.runOfShow, PLANNED_MS, showMs, pinnedId);

test('without a product of the plan on air, the planned segment runs', () => {
  expect(at(60_000, null)).toMatchObject({ index: 0, overrunMs: 0, elapsedMs: 60_000 });
  expect(at(700_000, 'travel-pillow')).toMatchObject({ index: 2, overrunMs: 0 });
});

test('while an earlier segment’s product is still on air, that segment runs and is late', () => {
  const clock = at(754_000, 'latex-neck-pillow');
  expect(clock).toMatchObject({ index: 1, startMs: 180_000, plannedMs: 493_200 });
  expect(clock?.overrunMs).toBe(754_000 - 180_000 - 493_200);
  expect(clock?.next?.id).toBe('set');
});

test('a product of a later segment does not move the plan forward', () => {
  expect(at(60_000, 'candle-box')).toMatchObject({ index: 0 });
});

test('the last segment has no next one and is late beyond the planned end', () => {
  expect(at(PLANNED_MS + 5_000, null)).toMatchObject({ index: 4, next: null, overrunMs: 5_000 });
});

test('the plan lists each segment with its start', () => {
  expect(plannedSegments(STUDIO_PROJECT.runOfShow, PLANNED_MS).map((one) => one.startMs)).toEqual([
    0, 180_000, 673_200, 1_080_000, 1_620_000,
  ]);
});
