import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideEndShow, endShowSchema } from './end-show.ts';

const end = { type: 'endShow', reason: 'team' } as const;

test('[CMD-22] a show ends on air and from a pause', () => {
  const ended = { ok: true, events: [{ type: 'showEnded', reason: 'team' }] };
  expect(decideEndShow(givenLive(), end)).toEqual(ended);
  expect(decideEndShow(givenLive([{ type: 'showPaused', reason: 'team' }]), end)).toEqual(ended);
});

test('[CMD-22] ending twice changes nothing; the first reason stays', () => {
  expect(decideEndShow(givenEnded(), { ...end, reason: 'upgrade' })).toEqual({ ok: true, events: [] });
  expect(givenEnded().public).toMatchObject({ phase: 'ended', endReason: 'team', pauseReason: null });
});

test('[CMD-22] a show that never began cannot end', () => {
  expect(decideEndShow(given(), end)).toMatchObject({ ok: false, code: 'room/not_live' });
});

test("[CMD-9] the planned end is nobody's command", () => {
  expect(endShowSchema.safeParse({ type: 'endShow', reason: 'planned' }).success).toBe(false);
});
