import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, givenLive, teamIn } from '../../tests/support/given.ts';
import { decideGoToSegment, goToSegmentSchema } from './go-to-segment.ts';

const go = { type: 'goToSegment', segmentId: 'goods' } as const;
const began = (segmentId: string) => ({ type: 'segmentStarted', segmentId }) as const;

test('[CMD-26] a call starts the segment and notes when', () => {
  expect(decideGoToSegment(givenLive([began('opening')]), go, CONTEXT)).toEqual({ ok: true, events: [began('goods')] });
  const { segment, segmentLog } = teamIn(givenLive([began('opening'), began('goods')], 30_000));
  expect(segment).toEqual({ segmentId: 'goods', sinceMs: 30_000 });
  expect(segmentLog).toEqual([
    { segmentId: 'opening', startedAtMs: 30_000 },
    { segmentId: 'goods', startedAtMs: 30_000 },
  ]);
});

test('[CMD-26] the running segment goes on, and an earlier one can come back', () => {
  const live = givenLive([began('opening'), began('goods')]);
  expect(decideGoToSegment(live, go, CONTEXT)).toEqual({ ok: true, events: [] });
  expect(decideGoToSegment(live, { ...go, segmentId: 'opening' }, CONTEXT)).toMatchObject({ ok: true });
});

test('[CMD-26] a segment outside the plan is refused with the number of those in it', () => {
  expect(decideGoToSegment(givenLive(), { ...go, segmentId: 'encore' }, CONTEXT)).toMatchObject({
    code: 'segment/not_in_plan',
    params: { count: 3 },
  });
});

test('[CMD-26] segments are called on air', () => {
  expect(decideGoToSegment(given(), go, CONTEXT)).toMatchObject({ code: 'room/not_live' });
  expect(decideGoToSegment(givenLive([{ type: 'showPaused', reason: 'team' }]), go, CONTEXT)).toMatchObject({
    code: 'room/not_live',
  });
  expect(decideGoToSegment(givenEnded(), go, CONTEXT)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-26] of many calls the newest forty are remembered', () => {
  const calls = Array.from({ length: 50 }, (_, at) => began(at % 2 === 0 ? 'opening' : 'goods'));
  const { segmentLog } = teamIn(givenLive(calls));
  expect(segmentLog).toHaveLength(40);
  expect(segmentLog.at(-1)?.segmentId).toBe('goods');
});

test('[CMD-9] a segment id is a slug', () => {
  expect(goToSegmentSchema.safeParse({ ...go, segmentId: 'Goods!' }).success).toBe(false);
});
