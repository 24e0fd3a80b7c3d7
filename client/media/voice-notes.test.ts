import { expect, test } from 'vitest';
import { chooseFormat } from './recorder-format.ts';
import { createVoiceNotes } from './voice-notes.ts';

const heard = [
  { startedAtMs: 500, endedAtMs: 900 },
  { startedAtMs: 11_000, endedAtMs: 12_500 },
];

test('[FTG-9] a model that was there from the beginning names the voices, in media time', () => {
  const notes = createVoiceNotes({ sinceMs: () => 9_000, heard: () => heard }, () => 10_000);
  for (const value of [0, 0, 0, 0, 40, 50, 60, 50, 40, 0]) notes.add(value);
  const { source, spans } = notes.read();
  expect([source, spans]).toEqual(['model', [{ startMs: 1_000, endMs: 2_500, loudness: 40 }]]);
});

test('[FTG-9] without a model, or with a late one, loudness says where somebody spoke', () => {
  for (const since of [null, 20_000]) {
    const notes = createVoiceNotes({ sinceMs: () => since, heard: () => heard }, () => 10_000);
    for (let i = 0; i < 40; i += 1) notes.add(i >= 8 && i < 16 ? 60 : 10);
    const { source, spans } = notes.read();
    expect([source, spans.map(({ startMs, endMs }) => [startMs, endMs])]).toEqual(['loudness', [[2_000, 4_000]]]);
  }
});

test('the format is one that can be recorded and watched, the lightest first', () => {
  const all = () => true;
  const only = (pattern: RegExp) => (mimeType: string) => pattern.test(mimeType);
  expect(chooseFormat('camera', { canRecord: only(/opus/), canPlay: all })).toBe('video/mp4;codecs=avc1.42E01F,opus');
  expect(chooseFormat('camera', { canRecord: only(/opus/), canPlay: only(/vp9/) })).toBe('video/mp4;codecs=vp9,opus');
  expect(chooseFormat('camera', { canRecord: only(/webm/), canPlay: only(/none/) })).toBe('video/webm;codecs=vp8,opus');
  expect(chooseFormat('voice', { canRecord: only(/video/), canPlay: all })).toBeNull();
});
