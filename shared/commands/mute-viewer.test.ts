import { expect, test } from 'vitest';
import { chatted, given, givenLive } from '../../tests/support/given.ts';
import { decideMuteViewer, muteViewerSchema } from './mute-viewer.ts';

const said = chatted([{ topic: null, viewer: 7 }]);
const mute = (durationMs: number | null) => ({ type: 'muteViewer', viewer: 7, durationMs }) as const;
const muted = (untilMs: number | null) => ({ type: 'viewerMuted', viewer: 7, untilMs }) as const;

test('[CMD-42] a viewer is muted from now on, or for good', () => {
  expect(decideMuteViewer(givenLive(said, 250), mute(10_000))).toEqual({ ok: true, events: [muted(10_250)] });
  expect(decideMuteViewer(givenLive(said), mute(null))).toEqual({ ok: true, events: [muted(null)] });
});

test('[CMD-42] a mute is made longer, never shorter', () => {
  const state = givenLive([...said, muted(60_000)]);
  expect(decideMuteViewer(state, mute(10_000))).toEqual({ ok: true, events: [] });
  expect(decideMuteViewer(state, mute(90_000))).toEqual({ ok: true, events: [muted(90_000)] });
  expect(decideMuteViewer(givenLive([...said, muted(null)]), mute(90_000))).toEqual({ ok: true, events: [] });
});

test('[CMD-42] one mute per viewer; those that are over are forgotten', () => {
  expect(givenLive([muted(60_000), muted(null)]).public.mutedViewers).toEqual([{ viewer: 7, untilMs: null }]);
  const later = { type: 'viewerMuted', viewer: 8, untilMs: null } as const;
  expect(givenLive([muted(60_000), later], 60_000).public.mutedViewers).toEqual([{ viewer: 8, untilMs: null }]);
});

test('[CMD-42] viewers who wrote nothing and shows off air are refused', () => {
  expect(decideMuteViewer(givenLive(), mute(null))).toMatchObject({ code: 'chat/unknown_viewer' });
  expect(decideMuteViewer(given(), mute(null))).toMatchObject({ code: 'room/not_live' });
});

test.each([{ durationMs: 9_999 }, { durationMs: 3_600_001 }, { viewer: -1 }, { viewer: 2 ** 32 }])(
  '[CMD-9] %j is no mute',
  (fields) => {
    expect(muteViewerSchema.safeParse({ ...mute(null), ...fields }).success).toBe(false);
  },
);
