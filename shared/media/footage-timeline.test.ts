import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { FootagePart } from './footage.ts';
import { makeFootageTimeline, mediaMsAt, showMsOfMedia, spanAt } from './footage-timeline.ts';
import { type ClockPoint, showMsAt, wallMsAt } from './show-clock-map.ts';

const WALL = 1_700_000_000_000;
/** On air for 20 s, a pause of 5 s, on air for 10 s. */
const POINTS: readonly ClockPoint[] = [
  { showMs: 0, wallMs: WALL },
  { showMs: 20_000, wallMs: WALL + 20_000 },
  { showMs: 20_000, wallMs: WALL + 25_000 },
  { showMs: 30_000, wallMs: WALL + 35_000 },
];

function part(partId: string, startMs: number, durationMs: number): FootagePart {
  const format = { role: 'host', mode: 'camera', mimeType: 'video/mp4', byteCount: 1 } as const;
  return { partId: `f-${partId.repeat(16)}`, startedWallMs: WALL + startMs, durationMs, ...format };
}

test('[FTG-4] a pause is no show time: both its ends are one moment', () => {
  expect([0, 5_000, 20_000, 22_000, 25_000, 26_000].map((ms) => showMsAt(POINTS, WALL + ms))).toEqual([
    0, 5_000, 20_000, 20_000, 20_000, 21_000,
  ]);
  expect(wallMsAt(POINTS, 20_000)).toBe(WALL + 25_000);
  expect([showMsAt([], WALL), wallMsAt([], 0)]).toEqual([null, null]);
});

test('[FTG-5] parts of one seat make one timeline, with what is missing between them', () => {
  const parts = [
    part('b', 25_100, 9_000),
    part('a', 1_000, 19_000),
    { ...part('c', 0, 9_000), role: 'assistant' as const },
  ];
  const timeline = makeFootageTimeline('host', parts, POINTS, 30_000);
  expect(timeline.spans.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
    [1_000, 20_000],
    [20_100, 29_100],
  ]);
  expect(timeline.gaps).toEqual([
    { fromMs: 0, toMs: 1_000 },
    { fromMs: 29_100, toMs: 30_000 },
  ]);
  expect(spanAt(timeline, 500)).toBeNull();
  expect(spanAt(timeline, 20_100)?.partId).toBe('f-bbbbbbbbbbbbbbbb');
});

test('[FTG-5] where two parts overlap the later one is shown', () => {
  const timeline = makeFootageTimeline('host', [part('a', 0, 12_000), part('b', 8_000, 8_000)], POINTS, 30_000);
  expect(timeline.spans.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
    [0, 8_000],
    [8_000, 16_000],
  ]);
});

test('[FTG-5] a moment of the show and the media time of it are the same moment, whatever the clock did', () => {
  const stretches = fc.array(
    fc.record({ showMs: fc.integer({ min: 0, max: 40_000 }), wallMs: fc.integer({ min: 1, max: 60_000 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(stretches, fc.nat(90_000), (steps, startMs) => {
      const points: ClockPoint[] = [{ showMs: 0, wallMs: WALL }];
      for (const step of steps) {
        const last = must(points.at(-1), 'a point');
        points.push({ showMs: last.showMs + step.showMs, wallMs: last.wallMs + step.wallMs });
      }
      const endMs = must(points.at(-1), 'a point').showMs;
      const one = part('a', startMs, 60_000);
      const timeline = makeFootageTimeline('host', [one], points, endMs);
      for (const { fromMs, toMs } of timeline.spans) {
        expect(fromMs).toBeLessThan(toMs);
        for (const at of [fromMs, (fromMs + toMs) / 2, toMs]) {
          const mediaMs = mediaMsAt(one, points, at);
          // The edges of a span are whole milliseconds; a second of media may be many of a fast show.
          const perMs = Math.max(1, ...steps.map((step) => step.showMs / step.wallMs));
          expect(Math.abs(showMsOfMedia(one, points, mediaMs) - at)).toBeLessThanOrEqual(1 + perMs);
        }
      }
      for (const gap of timeline.gaps) expect(spanAt(timeline, (gap.fromMs + gap.toMs) / 2)).toBeNull();
    }),
    { seed: 7 },
  );
});
