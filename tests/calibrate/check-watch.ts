import { must } from '#shared/lib/assert.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import type { CalibrationCheck } from './calibration-check.ts';
import { kolmogorovSmirnov, mixtureAt, type WatchPart } from './statistics.ts';

/** A good room. Source: domain 3.3, watch-time mixture. */
const GOOD_ROOM: readonly WatchPart[] = [
  { share: 0.4, meanS: 5 },
  { share: 0.32, meanS: 45 },
  { share: 0.22, meanS: 180 },
  { share: 0.06, medianS: 600, sigma: 0.6 },
];
/** Visits that begin in the first half of a 20-minute show are seen for at least this long, in seconds. */
const SEEN_S = 600;
const FIRST_HALF_TICKS = (SEEN_S * 1_000) / TICK_MS;

/** C12: how long people stay. */
export const WATCH_CHECK: CalibrationCheck = {
  id: 'C12',
  title: 'Watch-time distribution: bounce share, exponential head, heavy tail',
  target: 'Kolmogorov–Smirnov distance ≤ 0.05 to the good room of domain 3.3',
  method:
    'expert bots, first project; visits that begin in the first ten of twenty minutes, without those who waited for the start, up to 600 s',
  isQuick: false,
  async run({ content, seeds, bots }) {
    const samples: number[] = [];
    for (const seed of seeds) {
      const since = new Map<number, number>();
      const plan = { project: must(content.projects[0], 'a project'), level: 'expert', without: [], seed } as const;
      await bots.watch(plan, {
        came: (viewer, tick) => {
          if (tick > 1 && tick <= FIRST_HALF_TICKS) since.set(viewer, tick);
        },
        left: (viewer, tick) => {
          const from = since.get(viewer);
          if (from === undefined) return;
          since.delete(viewer);
          samples.push(((tick - from) * TICK_MS) / 1_000);
        },
      });
      // Whoever is still there at the end was seen for ten minutes and more.
      for (const _viewer of since) samples.push(Number.POSITIVE_INFINITY);
    }
    const distance = kolmogorovSmirnov(samples, (seconds) => mixtureAt(GOOD_ROOM, seconds), SEEN_S);
    const bounced = samples.filter((seconds) => seconds <= 10).length / samples.length;
    return {
      isMet: distance <= 0.05,
      measured: `distance ${distance.toFixed(3)}; ${(bounced * 100).toFixed(0)} % leave within 10 s, the mixture ${(mixtureAt(GOOD_ROOM, 10) * 100).toFixed(0)} %; ${samples.length} visits`,
      misses: distance <= 0.05 ? [] : ['the distribution is another'],
    };
  },
};
