import { expect, test } from 'vitest';
import { chatted, given, givenLive, promptsIn, teamIn } from '../../tests/support/given.ts';
import { decideMarkHandled, markHandledSchema } from './mark-handled.ts';

const said = chatted([{ topic: 'size' }, { topic: null }]);
const mark = (lineId: string) => ({ type: 'markHandled', lineId }) as const;
const handled = { type: 'lineHandled', lineId: 'line-000001', afterMs: 0 } as const;

test('[CMD-46] a question that is handled is open no more, and counts as no answer', () => {
  expect(decideMarkHandled(givenLive(said), mark('line-000001'))).toEqual({ ok: true, events: [handled] });
  const team = teamIn(givenLive([...said, handled]));
  expect(team.openQuestions).toEqual([]);
  expect(team.settled).toEqual([{ lineId: 'line-000001', by: 'handled', afterMs: 0 }]);
  expect(team.answeredCount).toBe(0);
  expect(team.answerSeconds.every((count) => count === 0)).toBe(true);
});

test('[CMD-46] any line can be handled, once', () => {
  expect(decideMarkHandled(givenLive(said), mark('line-000002'))).toMatchObject({ events: [{ type: 'lineHandled' }] });
  expect(decideMarkHandled(givenLive([...said, handled]), mark('line-000001'))).toEqual({ ok: true, events: [] });
});

test("[CMD-46] it leaves the host's prompts", () => {
  const prompt = { lineId: 'line-000001', name: '', text: '', topic: 'size', productId: null, sentAtMs: 0 } as const;
  const state = givenLive([...said, { type: 'hostPrompted', prompt }]);
  expect(promptsIn(state)).toHaveLength(1);
  expect(decideMarkHandled(state, mark('line-000001'))).toMatchObject({
    events: [handled, { type: 'promptSettled', lineIds: ['line-000001'] }],
  });
});

test('[CMD-46] unknown lines and shows off air are refused', () => {
  expect(decideMarkHandled(givenLive(), mark('line-000001'))).toMatchObject({ code: 'chat/unknown_line' });
  expect(decideMarkHandled(given(said), mark('line-000001'))).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-9] a mark names a line', () => {
  expect(markHandledSchema.safeParse(mark('1')).success).toBe(false);
});
