import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeFootageTimeline } from '#shared/media/footage-timeline.ts';
import type { ListedPart } from '#shared/protocol/footage-contract.ts';
import { makeRecording } from '../../../tests/support/make-recording.ts';
import { captionCues } from './caption-cues.ts';
import { voiceLaneOf } from './voice-lane.ts';

const WALL = 1_700_000_000_000;
const POINTS = [
  { showMs: 0, wallMs: WALL },
  { showMs: 30_000, wallMs: WALL + 30_000 },
];
const PART: ListedPart = {
  partId: 'f-0000000000000001',
  role: 'host',
  mode: 'camera',
  mimeType: 'video/mp4',
  startedWallMs: WALL + 5_000,
  durationMs: 20_000,
  byteCount: 1,
  ownerName: 'Ada',
  isOwn: true,
  isComplete: true,
  mayDelete: true,
  mayDownload: true,
  deleted: null,
  keptUntil: '2026-12-31T00:00:00.000Z',
  voice: {
    source: 'loudness',
    spans: [{ startMs: 1_000, endMs: 11_000, loudness: 50 }],
    loudness: Array.from({ length: 80 }, () => 30),
  },
};
const timeline = makeFootageTimeline('host', [PART], POINTS, 30_000);

test('[FTG-10] what was said becomes captions of the part in media time, cut at its ends', () => {
  const say = (id: number, startMs: number, endMs: number, text: string) => {
    const caption = { id: `utterance-00000${id}`, role: 'host', startMs, endMs, text, source: 'typed' } as const;
    return [endMs, { type: 'utteranceSpoken', caption }] as const;
  };
  const { entries } = makeRecording([
    say(1, 3_000, 6_000, 'half'),
    say(2, 8_000, 10_000, 'whole'),
    say(3, 27_000, 28_000, 'after'),
  ]);
  expect(captionCues(entries, PART, must(timeline.spans[0], 'a span'), POINTS)).toEqual([
    { fromMs: 0, toMs: 1_000, text: 'half' },
    { fromMs: 3_000, toMs: 5_000, text: 'whole' },
  ]);
});

test('[FTG-9] the voice lane shows speech, dead air and missing footage on the show clock', () => {
  const facts = must(voiceLaneOf(timeline, [PART], POINTS), 'a lane');
  expect(facts.spoken).toEqual([{ fromMs: 6_000, toMs: 16_000 }]);
  expect(facts.quiet).toEqual([{ fromMs: 16_000, toMs: 25_000 }]);
  expect(facts.gaps).toEqual([
    { fromMs: 0, toMs: 5_000 },
    { fromMs: 25_000, toMs: 30_000 },
  ]);
  expect([facts.spokenShare, facts.loudness.length]).toEqual([0.5, 80]);
  expect(voiceLaneOf(timeline, [{ ...PART, voice: null }], POINTS)).toBeNull();
});
