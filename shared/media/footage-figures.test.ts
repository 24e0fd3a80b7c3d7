import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByteRange, slicesOf } from './byte-range.ts';
import { firstStep, nextStep, QUALITY_LADDER } from './quality-ladder.ts';
import { deadAirOf, LOUDNESS_STEP_MS, loudnessOf, voiceSpansOf } from './voice-span.ts';
import { toWebVtt } from './web-vtt.ts';

test('[FTG-6] a range is read as RFC 9110 has it', () => {
  const read = (header: string | undefined) => readByteRange(header, 1_000);
  expect([undefined, 'bytes=0-9,20-29', 'pages=1-2', 'bytes=-'].map(read)).toEqual(['all', 'all', 'all', 'all']);
  expect(read('bytes=0-99')).toEqual({ start: 0, end: 100 });
  expect(read('bytes=900-')).toEqual({ start: 900, end: 1_000 });
  expect(read('bytes=-50')).toEqual({ start: 950, end: 1_000 });
  expect(read('bytes=500-5000')).toEqual({ start: 500, end: 1_000 });
  expect([read('bytes=1000-'), read('bytes=-0'), read('bytes=9-3')]).toEqual(['none', 'none', 'none']);
});

test('[FTG-6] the slices of a range are its bytes, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), fc.nat(500), fc.nat(500), (sizes, a, b) => {
      let next = 0;
      const pieces = sizes.map((size) => Array.from({ length: size }, () => next++));
      const range = { start: Math.min(a, b, next), end: Math.min(Math.max(a, b), next) };
      const bytes = slicesOf(sizes, range).flatMap(({ piece, start, end }) => pieces[piece].slice(start, end));
      expect(bytes).toEqual(pieces.flat().slice(range.start, range.end));
    }),
    { seed: 7 },
  );
});

test('[FTG-8] the ladder begins where the link carries it and moves one step at a time', () => {
  const most = QUALITY_LADDER.length - 1;
  expect([firstStep(null), firstStep(50_000), firstStep(10_000_000)]).toEqual([most, 0, most]);
  expect(nextStep(2, 9_000, 10_000_000)).toBe(1);
  expect(nextStep(0, 9_000, 0)).toBe(0);
  expect([nextStep(1, 0, 10_000_000), nextStep(1, 3_000, 10_000_000), nextStep(1, 0, 600_000)]).toEqual([2, 1, 1]);
  expect(nextStep(most, 0, 10_000_000)).toBe(most);
});

test('[FTG-9] loudness is linear in decibels, from -60 dBFS to full scale', () => {
  expect([0, 0.0005, 0.00105, 0.0316, 0.1, 1].map(loudnessOf)).toEqual([0, 0, 1, 50, 67, 100]);
});

test('[FTG-9] a voice over the noise of a room is found, a knock and a hum are not', () => {
  const at = (seconds: number) => (seconds * 1_000) / LOUDNESS_STEP_MS;
  const curve = Array.from({ length: at(20) }, (_, index) => {
    if (index >= at(2) && index < at(6)) return index % 4 === 2 ? 32 : 60;
    if (index === at(9)) return 80;
    return 30;
  });
  const spans = voiceSpansOf(curve);
  expect(spans.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([[2_000, 6_000]]);
  expect(spans[0].loudness).toBeCloseTo(60, 0);
  expect(voiceSpansOf([])).toEqual([]);
});

test('[FTG-9] dead air is what lies between voices for three seconds and more', () => {
  const spans = [
    { startMs: 1_000, endMs: 4_000, loudness: 50 },
    { startMs: 6_500, endMs: 8_000, loudness: 50 },
  ];
  expect(deadAirOf(spans, 0, 20_000)).toEqual([{ fromMs: 8_000, toMs: 20_000 }]);
  expect(deadAirOf([], 5_000, 9_000)).toEqual([{ fromMs: 5_000, toMs: 9_000 }]);
});

test('[FTG-10] a captions track is WebVTT in which no text is markup', () => {
  const text = toWebVtt([
    { fromMs: 1_500, toMs: 3_723_045, text: 'A <b>&\n\n--> C' },
    { fromMs: 5_000, toMs: 5_000, text: 'no time' },
  ]);
  expect(text).toBe('WEBVTT\n\n00:00:01.500 --> 01:02:03.045\nA &lt;b&gt;&amp;\n--&gt; C\n');
});
