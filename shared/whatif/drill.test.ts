import { expect, test } from 'vitest';
import type { JournalEntry } from '../model/recording.ts';
import { drillSpan, isDrillPassed, placeAt } from './drill.ts';

/** Ticks of a show that lasted so many seconds. */
const ticks = (seconds: number): readonly JournalEntry[] =>
  Array.from({ length: seconds * 4 }, (_, k) => ({
    roomId: 'a'.repeat(26),
    seq: k + 1,
    commandId: `tick-${k}`,
    actor: { kind: 'server' },
    showMs: (k + 1) * 250,
    command: { type: 'advanceClock', tick: k + 1 },
    events: [],
  }));

test('[DRL-2] a drill begins 15 s before its moment and lasts 90 s, within the show', () => {
  const show = ticks(300);
  expect(drillSpan(show, 100_000)).toEqual({ fromMs: 85_000, toMs: 175_000, momentMs: 100_000 });
  expect(drillSpan(show, 5_000)).toEqual({ fromMs: 0, toMs: 90_000, momentMs: 5_000 });
  expect(drillSpan(show, 295_000)).toEqual({ fromMs: 270_000, toMs: 300_000, momentMs: 295_000 });
});

test('[DRL-2] nothing is left to drill after the end, and of a show of seconds', () => {
  expect(drillSpan(ticks(300), 300_000)).toBeNull();
  expect(drillSpan(ticks(20), 5_000)).toBeNull();
  expect(drillSpan([], 0)).toBeNull();
});

test('[DRL-3] a drill within three points of a competent team is passed', () => {
  expect([63, 60, 59.9].map((drill) => isDrillPassed({ drill, best: 63 }))).toEqual([true, true, false]);
});

test('[DRL-1] the place of a time is after its last tick', () => {
  const show = ticks(10);
  expect(placeAt(show, 1_000)).toEqual({ atMs: 1_000, cut: 4 });
  expect(placeAt(show, 1_100)).toEqual({ atMs: 1_000, cut: 4 });
  expect(placeAt(show, 0)).toEqual({ atMs: 0, cut: 0 });
  expect(placeAt(show, 99_000)).toEqual({ atMs: 10_000, cut: 40 });
});
