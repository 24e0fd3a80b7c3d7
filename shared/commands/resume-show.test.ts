import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideResumeShow, resumeShowSchema } from './resume-show.ts';

test('[CMD-21] resuming lets the clock run and forgets the reason', () => {
  const paused = givenLive([{ type: 'showPaused', reason: 'team' }]);
  expect(decideResumeShow(paused)).toEqual({ ok: true, events: [{ type: 'showResumed' }] });
  const resumed = givenLive([{ type: 'showPaused', reason: 'team' }, { type: 'showResumed' }]);
  expect(resumed.public).toMatchObject({ phase: 'live', pauseReason: null });
});

test('[CMD-21] resuming a running show changes nothing', () => {
  expect(decideResumeShow(givenLive())).toEqual({ ok: true, events: [] });
});

test('[CMD-21] there is nothing to resume before and after the show', () => {
  expect(decideResumeShow(given())).toMatchObject({ ok: false, code: 'room/not_paused' });
  expect(decideResumeShow(givenEnded())).toMatchObject({ ok: false, code: 'room/ended' });
});

test('[CMD-9] a resume carries nothing', () => {
  expect(resumeShowSchema.safeParse({ type: 'resumeShow', reason: 'team' }).success).toBe(false);
});
