import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideStartShow, startShowSchema } from './start-show.ts';

test('[CMD-20] a show starts from the lobby, once', () => {
  expect(decideStartShow(given(), CONTEXT)).toMatchObject({ ok: true, events: [{ type: 'showStarted' }, {}] });
  expect(decideStartShow(givenLive(), CONTEXT)).toMatchObject({ ok: false, code: 'room/already_started' });
  expect(decideStartShow(givenLive([{ type: 'showPaused', reason: 'team' }]), CONTEXT)).toMatchObject({
    code: 'room/already_started',
  });
});

test('[CMD-20] a show that is over does not start again', () => {
  expect(decideStartShow(givenEnded(), CONTEXT)).toMatchObject({ ok: false, code: 'room/ended' });
});

test('[CMD-26] the start of the show starts the first segment of the plan', () => {
  const segments = [{ id: 'warm-up', name: { zh: '暖场', en: 'Warm-up' }, share: 1, productIds: [] }];
  expect(decideStartShow(given([{ type: 'runOfShowPlanned', segments }]), CONTEXT)).toEqual({
    ok: true,
    events: [{ type: 'showStarted' }, { type: 'segmentStarted', segmentId: 'warm-up' }],
  });
});

test('[CMD-9] a start carries nothing', () => {
  expect(startShowSchema.safeParse({ type: 'startShow', at: 0 }).success).toBe(false);
});
