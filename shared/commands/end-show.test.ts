import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideEndShow, endShowSchema } from './end-show.ts';
import { decideStartShow } from './start-show.ts';

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

test('[CMD-22] a room that was opened by mistake is closed from its lobby, at show time 0', () => {
  expect(decideEndShow(given(), end)).toEqual({ ok: true, events: [{ type: 'showEnded', reason: 'team' }] });
  const closed = given([{ type: 'showEnded', reason: 'team' }]);
  expect(closed.public).toMatchObject({ phase: 'ended', endReason: 'team', showMs: 0 });
  expect(decideStartShow(closed, CONTEXT)).toMatchObject({ ok: false, code: 'room/ended' });
});

test("[CMD-9] the planned end is nobody's command", () => {
  expect(endShowSchema.safeParse({ type: 'endShow', reason: 'planned' }).success).toBe(false);
});
