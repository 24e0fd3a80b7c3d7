import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeStudioRoom, STUDIO_PROJECT } from '../../../tests/support/studio-room.ts';
import { calledSegment, segmentClock } from './segment-clock.ts';

const PLANNED_MS = 1_800_000;
const at = (showMs: number, pinnedId: string | null) =>
  segmentClock(STUDIO_PROJECT.runOfShow, PLANNED_MS, showMs, { started: null, pinnedId });
const since = (segmentId: string, sinceMs: number, showMs: number) =>
  segmentClock(STUDIO_PROJECT.runOfShow, PLANNED_MS, showMs, {
    started: { segmentId, sinceMs },
    pinnedId: 'candle-box',
  });

test('the segment that was started runs from its start, whatever card is up', () => {
  expect(since('set', 600_000, 754_000)).toMatchObject({ index: 2, startMs: 600_000, elapsedMs: 154_000 });
  expect(since('set', 600_000, 754_000)?.next?.id).toBe('small');
});

test('where nobody directs and nobody has called, the segment of the start is no call', () => {
  const team = must(makeStudioRoom().team, 'the team of the fixture');
  const [first] = team.segmentLog;
  const start = { ...team, segmentLog: [must(first, 'a start')] };
  expect(calledSegment(team)).toEqual(team.segment);
  expect(calledSegment(start)).toBeNull();
  const bot = { holder: { kind: 'bot' }, epoch: 0 } as const;
  expect(calledSegment({ ...start, seats: { ...team.seats, director: bot } })).toEqual(team.segment);
});

test('a started segment is late after its planned length', () => {
  expect(since('open', 0, 200_000)).toMatchObject({ index: 0, plannedMs: 180_000, overrunMs: 20_000 });
});

test('where no segment of the plan was started, the planned one runs', () => {
  expect(at(60_000, null)).toMatchObject({ index: 0, overrunMs: 0, elapsedMs: 60_000 });
  expect(at(700_000, 'travel-pillow')).toMatchObject({ index: 2, overrunMs: 0 });
  expect(since('of-another-plan', 0, 60_000)).toMatchObject({ index: 0, startMs: 0 });
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
