import { expect, test } from 'vitest';
import { chatted, given, givenLive, promptsIn, teamIn } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import { decideSendToHost, sendToHostSchema } from './send-to-host.ts';

const asked = chatted(Array.from({ length: 6 }, () => ({ topic: 'size', productId: 'pillow' }) as const));
const send = (number: number) => ({ type: 'sendToHost', lineId: `line-00000${number}` }) as const;

function sent(count: number): readonly RoomEvent[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => {
    const decision = decideSendToHost(givenLive(asked), send(number));
    return decision.ok ? decision.events : [];
  });
}

test('[CMD-43] the team sees that it was sent, the host alone what', () => {
  expect(sent(1)).toEqual([
    { type: 'lineForwarded', lineId: 'line-000001' },
    {
      type: 'hostPrompted',
      prompt: { lineId: 'line-000001', name: '观众0', text: '在吗', topic: 'size', productId: 'pillow', sentAtMs: 0 },
    },
  ]);
  const state = givenLive([...asked, ...sent(1)]);
  expect(teamIn(state).openQuestions[0]?.isSentToHost).toBe(true);
  expect(promptsIn(state)).toHaveLength(1);
});

test('[CMD-43] sending twice changes nothing; the sixth prompt is refused', () => {
  const state = givenLive([...asked, ...sent(5)]);
  expect(decideSendToHost(state, send(1))).toEqual({ ok: true, events: [] });
  expect(decideSendToHost(state, send(6))).toMatchObject({ code: 'host/prompts_full', params: { limit: 5 } });
});

test('[CMD-43] unknown lines and shows off air are refused', () => {
  expect(decideSendToHost(givenLive(), send(1))).toMatchObject({ code: 'chat/unknown_line' });
  expect(decideSendToHost(given(), send(1))).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-9] a line is named', () => {
  expect(sendToHostSchema.safeParse({ type: 'sendToHost' }).success).toBe(false);
});
