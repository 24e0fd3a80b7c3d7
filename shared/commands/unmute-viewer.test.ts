import { expect, test } from 'vitest';
import { given, givenLive } from '../../tests/support/given.ts';
import { decideUnmuteViewer, unmuteViewerSchema } from './unmute-viewer.ts';

const unmute = { type: 'unmuteViewer', viewer: 7 } as const;
const muted = { type: 'viewerMuted', viewer: 7, untilMs: null } as const;

test('[CMD-45] a muted viewer may write again', () => {
  const unmuted = { type: 'viewerUnmuted', viewer: 7 } as const;
  expect(decideUnmuteViewer(givenLive([muted]), unmute)).toEqual({ ok: true, events: [unmuted] });
  expect(givenLive([muted, unmuted]).public.mutedViewers).toEqual([]);
});

test('[CMD-45] who is not muted stays so, and off air it is refused', () => {
  expect(decideUnmuteViewer(givenLive([{ ...muted, viewer: 8 }]), unmute)).toEqual({ ok: true, events: [] });
  expect(decideUnmuteViewer(given([muted]), unmute)).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-9] a viewer is a number', () => {
  expect(unmuteViewerSchema.safeParse({ ...unmute, viewer: '7' }).success).toBe(false);
});
