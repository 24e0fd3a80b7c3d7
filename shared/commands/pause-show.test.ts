import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decidePauseShow, pauseShowSchema } from './pause-show.ts';

const pause = { type: 'pauseShow', reason: 'team' } as const;

test('[CMD-21] pausing stops the clock and says why', () => {
  expect(decidePauseShow(givenLive(), pause)).toEqual({ ok: true, events: [{ type: 'showPaused', reason: 'team' }] });
  expect(givenLive([{ type: 'showPaused', reason: 'server' }]).public).toMatchObject({
    phase: 'paused',
    pauseReason: 'server',
  });
});

test('[CMD-21] pausing twice changes nothing', () => {
  expect(decidePauseShow(givenLive([{ type: 'showPaused', reason: 'team' }]), pause)).toEqual({ ok: true, events: [] });
});

test('[CMD-21] only a running show can be paused', () => {
  expect(decidePauseShow(given(), pause)).toMatchObject({ code: 'room/not_live' });
  expect(decidePauseShow(givenEnded(), pause)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-9] a pause needs a reason that exists', () => {
  expect(pauseShowSchema.safeParse({ type: 'pauseShow', reason: 'lunch' }).success).toBe(false);
});
