import { expect, test } from 'vitest';
import type { JournalEntry } from '../model/recording.ts';
import { showSeries } from './show-series.ts';

function tickEntry(tick: number, online: number, gmvCents: number): JournalEntry {
  return {
    roomId: 'a'.repeat(26),
    seq: tick,
    commandId: `tick-${tick}-entry`,
    actor: { kind: 'server' },
    showMs: tick * 250,
    command: { type: 'advanceClock', tick },
    events: [
      { type: 'audienceTicked', tick, online, likes: 0, lines: [], notices: [], sales: [], couponUses: [] },
      {
        type: 'audienceCounted',
        tick,
        counters: gmvCents === 0 ? {} : { gmvCents, comments: 1 },
        products: [],
        intents: [],
      },
    ],
  };
}

test('[MET-7] points come every five seconds and at the last tick, with sums since the start', () => {
  const entries = Array.from({ length: 45 }, (_, n) => tickEntry(n + 1, n, (n + 1) % 15 === 0 ? 1_000 : 0));
  expect(showSeries(entries)).toEqual([
    { atMs: 5_000, online: 19, gmvCents: 1_000, comments: 1 },
    { atMs: 10_000, online: 39, gmvCents: 2_000, comments: 2 },
    { atMs: 11_250, online: 44, gmvCents: 3_000, comments: 3 },
  ]);
});

test('[MET-7] a show without ticks has no points', () => {
  expect(showSeries([])).toEqual([]);
});
