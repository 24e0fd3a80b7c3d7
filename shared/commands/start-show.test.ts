import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideStartShow, startShowSchema } from './start-show.ts';

test('[CMD-20] a show starts from the lobby, once', () => {
  expect(decideStartShow(given())).toEqual({ ok: true, events: [{ type: 'showStarted' }] });
  expect(decideStartShow(givenLive())).toMatchObject({ ok: false, code: 'room/already_started' });
  expect(decideStartShow(givenLive([{ type: 'showPaused', reason: 'team' }]))).toMatchObject({
    code: 'room/already_started',
  });
});

test('[CMD-20] a show that is over does not start again', () => {
  expect(decideStartShow(givenEnded())).toMatchObject({ ok: false, code: 'room/ended' });
});

test('[CMD-9] a start carries nothing', () => {
  expect(startShowSchema.safeParse({ type: 'startShow', at: 0 }).success).toBe(false);
});
