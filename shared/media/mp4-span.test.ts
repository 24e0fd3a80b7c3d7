import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { joined, makeFragment, makeHead, makePlainFragment } from '../../tests/support/make-mp4.ts';
import { mp4SpanOf, readMp4Head } from './mp4-span.ts';

const head = must(readMp4Head(makeHead(1_000)), 'a head');

test('[FTG-2] a chunk says itself which media time it covers', () => {
  expect(mp4SpanOf(head, makeFragment(2_000, [400, 600]))).toEqual({ fromMs: 2_000, toMs: 3_000 });
  expect(mp4SpanOf(head, joined(makeFragment(0, [500]), makeFragment(500, [500])))).toEqual({ fromMs: 0, toMs: 1_000 });
  expect(mp4SpanOf(head, makePlainFragment(1_000, 25))).toEqual({ fromMs: 1_000, toMs: 2_000 });
});

test('a head without tracks, and a chunk that is cut off, have no span', () => {
  expect(readMp4Head(new Uint8Array(20))).toBeNull();
  expect(mp4SpanOf(head, makeHead(1_000))).toBeNull();
  expect(mp4SpanOf(head, makeFragment(0, [500]).slice(0, 40))).toBeNull();
});

test('[FTG-2] neighbouring fragments cover their times without a hole, at any time scale', () => {
  const scales = fc.constantFrom(1_000, 15_360, 30_000, 48_000, 90_000);
  const runs = fc.array(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(scales, runs, (perSecond, lengths) => {
      const known = must(readMp4Head(makeHead(perSecond)), 'a head');
      let ticks = 0;
      let lastMs = 0;
      for (const samples of lengths) {
        const span = must(mp4SpanOf(known, makeFragment(ticks, samples)), 'a span');
        expect(span.fromMs).toBe(lastMs);
        ticks += samples.reduce((sum, one) => sum + one, 0);
        lastMs = span.toMs;
        expect(lastMs).toBe(Math.round((ticks / perSecond) * 1_000));
      }
    }),
    { seed: 7 },
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), (noise, cut) => {
      readMp4Head(noise);
      mp4SpanOf(head, noise);
      const broken = makeFragment(0, [500, 500]);
      broken.set(noise.slice(0, broken.length - Math.min(cut, broken.length)), Math.min(cut, broken.length));
      mp4SpanOf(head, broken);
    }),
    { seed: 7 },
  );
});
