import { expect, test } from 'vitest';
import { CONTEXT, chatted, given, givenLive, person, promptsIn, teamIn } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import type { RoomState } from '../model/room.ts';
import { decideReplyToLine, replyToLineSchema } from './reply-to-line.ts';

const moderator = person(3, 'moderator');
const asked = chatted([
  { topic: 'size', productId: 'pillow', viewer: 7 },
  { topic: 'size', productId: 'pillow', viewer: 8 },
  { topic: 'size', productId: 'throw', viewer: 9 },
  { topic: null },
]);
const reply = (lineId: string, text: string) => ({ type: 'replyToLine', lineId, text }) as const;

function eventsOf(state: RoomState, lineId: string, text: string): readonly RoomEvent[] {
  const decision = decideReplyToLine(state, reply(lineId, text), moderator, CONTEXT);
  return decision.ok ? decision.events : [];
}

test('[CMD-40] a reply stands under its line', () => {
  const events = eventsOf(givenLive(asked), 'line-000004', '欢迎');
  expect(events).toEqual([{ type: 'chatReplied', lineId: 'line-000004', role: 'moderator', text: '欢迎' }]);
  const after = givenLive([...asked, ...events], 1_000);
  expect(after.public.chat[3]?.replies).toEqual([{ role: 'moderator', text: '欢迎', atMs: 1_000 }]);
});

test('[CMD-52] a right reply settles everybody who asked the same of the same product', () => {
  const events = eventsOf(givenLive(asked), 'line-000001', '60乘40厘米');
  expect(events[1]).toEqual({
    type: 'questionsAnswered',
    by: 'reply',
    topic: 'size',
    productId: 'pillow',
    verdict: 'right',
    lineIds: ['line-000001', 'line-000002'],
    viewers: [7, 8],
  });
  const team = teamIn(givenLive([...asked, ...events]));
  expect(team.openQuestions.map((question) => question.lineId)).toEqual(['line-000003']);
  expect(team.answeredCount).toBe(2);
});

test('[CMD-52] an evasive reply settles nothing and evades only the line it was written under', () => {
  const events = eventsOf(givenLive(asked), 'line-000002', '看详情页哦');
  expect(events[1]).toMatchObject({ verdict: 'evaded', lineIds: ['line-000002'], viewers: [8] });
  expect(teamIn(givenLive([...asked, ...events])).openQuestions).toHaveLength(3);
});

test("[CMD-52] a right reply takes the prompt off the host's screen", () => {
  const prompt = {
    lineId: 'line-000001',
    name: '',
    text: '',
    topic: 'size',
    productId: 'pillow',
    sentAtMs: 0,
  } as const;
  const events = eventsOf(givenLive([...asked, { type: 'hostPrompted', prompt }]), 'line-000002', '60乘40厘米');
  expect(events).toContainEqual({ type: 'promptSettled', lineIds: ['line-000001'] });
  expect(promptsIn(givenLive([{ type: 'hostPrompted', prompt }, ...events]))).toEqual([]);
});

test('[CMD-40] unknown lines and shows off air are refused', () => {
  const toNobody = reply('line-000009', '在');
  expect(decideReplyToLine(givenLive(asked), toNobody, moderator, CONTEXT)).toMatchObject({
    code: 'chat/unknown_line',
  });
  expect(decideReplyToLine(given(), toNobody, moderator, CONTEXT)).toMatchObject({ code: 'room/not_live' });
});

test.each(['', '  ', 'x'.repeat(201), 'a\u0000b', '\ud800'])('[CMD-9] %j is no reply', (text) => {
  expect(replyToLineSchema.safeParse(reply('line-000001', text)).success).toBe(false);
});
