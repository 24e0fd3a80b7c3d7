import { expect, test } from 'vitest';
import { countUnits, pacingOf, type SpokenInterval } from './pacing.ts';

const SHOW = { liveMs: 60_000, lang: 'en', source: 'text' } as const;
const span = (startMs: number, endMs: number, loudness: number | null = null): SpokenInterval => ({
  startMs,
  endMs,
  loudness,
});

test('[SPE-15] speaking share, dead air and words per minute come from the intervals', () => {
  const pacing = pacingOf(
    [span(0, 10_000), span(30_000, 40_000)],
    [{ text: 'one two three' }, { text: "it's four" }],
    SHOW,
  );
  expect(pacing).toMatchObject({
    speakingMs: 20_000,
    speakingShare: 1 / 3,
    deadAirCount: 2,
    deadAirMs: 40_000,
    longestSilenceMs: 20_000,
    perMinute: 15,
    unit: 'words',
  });
});

test('[SPE-15] voices that overlap are counted once, in any order, inside the show', () => {
  const intervals = [span(50_000, 90_000), span(0, 20_000), span(10_000, 50_000)];
  expect(pacingOf(intervals, [], SHOW)).toMatchObject({ speakingMs: 60_000, deadAirCount: 0, perMinute: null });
});

test('[SPE-15] loudness is known from voice alone, weighted by time', () => {
  const voice = [span(0, 10_000, 40), span(10_000, 40_000, 60)];
  expect(pacingOf(voice, [], { ...SHOW, source: 'voice' })).toMatchObject({ source: 'voice', loudness: 55 });
  expect(pacingOf([span(0, 10_000)], [], SHOW).loudness).toBeNull();
});

test('[SPE-15] a silent show is one silence', () => {
  expect(pacingOf([], [], SHOW)).toMatchObject({ speakingShare: 0, longestSilenceMs: 60_000, perMinute: null });
  expect(pacingOf([], [], { ...SHOW, liveMs: 0 })).toMatchObject({ speakingShare: 0, deadAirCount: 0 });
});

test('[SPE-15] Chinese counts characters, and a number or a Latin word as one', () => {
  expect([countUnits('这款 USB 小灯 129 元', 'zh'), countUnits("it's a 12 W lamp", 'en')]).toEqual([7, 5]);
});
