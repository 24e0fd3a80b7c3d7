import { expect, test } from 'vitest';
import { CONTEXT, chatted, given, givenLive, person, promptsIn, teamIn } from '../../tests/support/given.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { decideUtter, type Utter, utterSchema } from './utter.ts';

const host = person(1, 'host');
const bot: Actor = { kind: 'bot', role: 'host' };
const typed = (text: string): Utter => ({ type: 'utter', text, source: 'typed', acts: [], durationMs: 3_000 });
const sizeOfPillow = { kind: 'answer', productId: 'pillow', topic: 'size' } as const;
const asked = chatted([
  { topic: 'size', productId: 'pillow', viewer: 7 },
  { topic: 'size', productId: 'pillow', viewer: 8 },
  { topic: 'size', productId: 'throw', viewer: 9 },
]);

function eventsOf(state: RoomState, command: Utter, actor: Actor = host): readonly RoomEvent[] {
  const decision = decideUtter(state, command, actor, CONTEXT);
  return decision.ok ? decision.events : [];
}
const judged = (events: readonly RoomEvent[]) => events.filter((event) => event.type === 'questionsAnswered');

test('[CMD-50] words are on air for the time they took, ending now', () => {
  const state = givenLive(chatted([]), 10_000);
  expect(eventsOf(state, typed('大家好'))[0]).toEqual({
    type: 'utteranceSpoken',
    caption: { id: 'utterance-000001', role: 'host', startMs: 7_000, endMs: 10_000, text: '大家好', source: 'typed' },
  });
  expect(eventsOf(givenLive(), typed('大家好'))[0]).toMatchObject({ caption: { startMs: 0, endMs: 0 } });
});

test('[CMD-50] words are analysed once and the result is stored', () => {
  expect(eventsOf(givenLive(), typed('欢迎来到直播间'))[1]).toMatchObject({
    type: 'utteranceAnalysed',
    utteranceId: 'utterance-000001',
    acts: [{ kind: 'greeting' }],
  });
});

test('[CMD-51] a right answer settles every question of its topic and product', () => {
  const state = givenLive([...asked, { type: 'productPinned', productId: 'pillow' }]);
  const events = eventsOf(state, typed('有人问多大，这个枕头是60乘40的'));
  expect(judged(events)).toMatchObject([
    { by: 'host', topic: 'size', productId: 'pillow', verdict: 'right', lineIds: ['line-000001', 'line-000002'] },
  ]);
  expect(teamIn(givenLive([...asked, ...events])).openQuestions).toHaveLength(1);
});

test('[CMD-51] answers from the act pad are judged by their caption', () => {
  const command: Utter = { ...typed('60乘40'), source: 'act-pad', acts: [sizeOfPillow, sizeOfPillow] };
  expect(judged(eventsOf(givenLive(asked), command))).toMatchObject([{ verdict: 'right', viewers: [7, 8] }]);
  const evasion: Utter = { ...command, text: '大小很合适', acts: [sizeOfPillow] };
  expect(judged(eventsOf(givenLive(asked), evasion))).toMatchObject([{ verdict: 'evaded', viewers: [7, 8] }]);
});

test('[CMD-51] an answer that nobody asked for is no answer to a question', () => {
  const command: Utter = { ...typed('60乘40'), source: 'act-pad', acts: [sizeOfPillow] };
  expect(judged(eventsOf(givenLive(), command))).toEqual([]);
});

test('[CMD-51] with nothing on air an answer without a name is one to the question before the host', () => {
  const prompt = {
    lineId: 'line-000003',
    name: '',
    text: '',
    topic: 'offer',
    productId: 'throw',
    sentAtMs: 0,
  } as const;
  const question = chatted([
    { topic: 'offer', productId: 'pillow', viewer: 7 },
    { topic: 'size', productId: 'throw', viewer: 8 },
    { topic: 'offer', productId: 'throw', viewer: 9 },
  ]);
  const prompted: readonly RoomEvent[] = [...question, { type: 'hostPrompted', prompt }];
  const events = eventsOf(givenLive(prompted), typed('问得好，现在没有优惠券，标的就是到手价'));
  expect(judged(events)).toMatchObject([{ productId: 'throw', verdict: 'right', viewers: [9] }]);
  expect(promptsIn(givenLive([...prompted, ...events]))).toEqual([]);
  expect(judged(eventsOf(givenLive(question), typed('现在没有优惠券，标的就是到手价')))).toEqual([]);
});

test("[CMD-53] the host's next words settle the oldest prompt that is no question", () => {
  const prompt = { lineId: 'line-000001', name: '', text: '', topic: null, productId: null, sentAtMs: 0 };
  const prompts: RoomEvent[] = ['line-000001', 'line-000002'].map((lineId) => ({
    type: 'hostPrompted',
    prompt: { ...prompt, lineId },
  }));
  const state = givenLive(prompts);
  expect(promptsIn(givenLive([...prompts, ...eventsOf(state, typed('谢谢'))]))).toMatchObject([
    { lineId: 'line-000002' },
  ]);
  expect(eventsOf(state, typed('谢谢'), person(2, 'assistant'))).toHaveLength(2);
});

test('[CMD-50] only the act pad and bots bring acts, and only bots speak as bots', () => {
  const refused = { ok: false, code: 'utterance/acts_not_allowed' };
  expect(decideUtter(givenLive(), { ...typed('a'), acts: [sizeOfPillow] }, host, CONTEXT)).toMatchObject(refused);
  expect(decideUtter(givenLive(), { ...typed('a'), source: 'bot' }, host, CONTEXT)).toMatchObject(refused);
  expect(decideUtter(givenLive(), typed('a'), bot, CONTEXT)).toMatchObject(refused);
  expect(eventsOf(givenLive(), { ...typed('a'), source: 'bot', acts: [sizeOfPillow] }, bot)).toHaveLength(2);
});

test("[CMD-50] acts speak of this show's products, on air", () => {
  const command: Utter = { ...typed('a'), source: 'act-pad', acts: [{ ...sizeOfPillow, productId: 'sofa' }] };
  expect(decideUtter(givenLive(), command, host, CONTEXT)).toMatchObject({ code: 'product/not_in_queue' });
  expect(decideUtter(given(), typed('a'), host, CONTEXT)).toMatchObject({ code: 'room/not_live' });
});

test.each([
  { text: '' },
  { text: 'x'.repeat(501) },
  { text: 'a\u0007b' },
  { acts: Array.from({ length: 5 }, () => sizeOfPillow) },
  { durationMs: 60_001 },
  { source: 'dream' },
])('[CMD-9] %j is no utterance', (fields) => {
  expect(utterSchema.safeParse({ ...typed('a'), ...fields }).success).toBe(false);
});
