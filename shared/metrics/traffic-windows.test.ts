import { expect, test } from 'vitest';
import { makeRecording } from '../../tests/support/make-recording.ts';
import type { RoomEvent } from '../events/event.ts';
import type { TrafficWindow } from '../model/room.ts';
import { trafficWindows } from './traffic-windows.ts';

function window(index: number): TrafficWindow {
  const { fromMs, toMs } = { fromMs: index * 60_000, toMs: (index + 1) * 60_000 };
  const none = {
    tier: 1,
    score: 0,
    percentile: 0.5,
    rank: 1,
    multiplier: 1,
    impressionsPerMinute: 1,
    contributions: [],
  };
  return { index, fromMs, toMs, ...none };
}

const seen = (index: number): RoomEvent => ({ type: 'trafficMeasured', window: window(index) });
const kept = (index: number | null): RoomEvent => ({
  type: 'digestMarked',
  tick: 1,
  digest: 'd',
  traffic: index === null ? null : window(index),
});

test('[TRF-12] windows are read from what the team saw and from what the staff kept, each once', () => {
  const open = makeRecording([
    [60_000, seen(0), kept(0)],
    [90_000, kept(null)],
    [120_000, seen(1), kept(1)],
  ]);
  expect(trafficWindows(open).map(({ index }) => index)).toEqual([0, 1]);
  expect(
    trafficWindows(
      makeRecording([
        [60_000, kept(0)],
        [120_000, kept(1)],
      ]),
    ),
  ).toEqual([window(0), window(1)]);
  expect(trafficWindows(makeRecording([]))).toEqual([]);
});
