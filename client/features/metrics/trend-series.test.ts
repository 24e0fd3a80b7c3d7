import { expect, test } from 'vitest';
import { makeStudioRoom } from '../../../tests/support/studio-room.ts';
import { trendFlags, trendRows, trendSteps, trendUntilNow } from './trend-series.ts';

const room = makeStudioRoom();

test('the present is the last point of the trend, once', () => {
  const points = trendUntilNow(room);
  expect(points.at(-1)).toEqual({ atMs: 754_000, online: 186, gmvCents: 282_500, comments: 512 });
  expect(trendUntilNow({ ...room, team: room.team && { ...room.team, trend: points } })).toHaveLength(points.length);
  expect(trendUntilNow({ ...room, team: null })).toEqual([]);
});

test('running totals become rates per minute over the half minute before', () => {
  const totals = [0, 10_000, 20_000, 30_000].map((atMs, at) => ({
    atMs,
    online: 9,
    gmvCents: at * 1_000,
    comments: at,
  }));
  expect(trendRows(totals).map((row) => row.gmvCents)).toEqual([null, 6_000, 6_000, 6_000]);
  expect(trendRows(totals).at(-1)).toEqual({ atMs: 30_000, online: 9, gmvCents: 6_000, comments: 6 });
});

test('the table has a column per minute that the trend covers', () => {
  const rows = trendRows(trendUntilNow(room));
  expect(trendSteps(rows, 6)).toHaveLength(6);
  expect(trendSteps(rows.slice(-13), 6).map((row) => row.atMs)).toEqual([695_000, 754_000]);
  expect(trendSteps([], 6)).toEqual([]);
});

test('what was started within the span is flagged, and nothing else', () => {
  const { public: state } = room;
  expect(trendFlags(state, 454_000, 754_000)).toMatchObject([{ kind: 'coupon', atMs: 676_000, amountCents: 1_000 }]);
  expect(trendFlags(state, 700_000, 754_000)).toEqual([]);
});
