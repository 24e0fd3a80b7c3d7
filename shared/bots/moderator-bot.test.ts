import { expect, test } from 'vitest';
import { chatted, givenLive } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import type { RoomEvent } from '../events/event.ts';
import type { BotView } from './bot-contract.ts';
import { createModeratorBot } from './moderator-bot.ts';
import { teamSkill } from './team-skill.ts';

const expert = teamSkill('expert', []);
const always = () => 0.5;
const asked = chatted([
  { topic: 'size', productId: 'pillow', text: '多大' },
  { topic: 'size', productId: 'pillow', text: '尺寸' },
]);

function viewAt(showMs: number, events: readonly RoomEvent[]): BotView {
  const state = givenLive(events);
  return {
    role: 'moderator',
    state: { ...state, public: { ...state.public, showMs } },
    project: makeProject(),
    lang: 'zh',
    incidents: [],
  };
}

test('a question that several ask is answered and then pinned', () => {
  const bot = createModeratorBot(expert, always);
  expect(bot.act(viewAt(20_000, asked))).toEqual([{ type: 'replyToLine', lineId: 'line-000001', text: '60乘40厘米' }]);
  const settled: RoomEvent = {
    type: 'questionsAnswered',
    by: 'reply',
    topic: 'size',
    productId: 'pillow',
    verdict: 'right',
    lineIds: ['line-000001', 'line-000002'],
    viewers: [],
  };
  expect(bot.act(viewAt(24_000, [...asked, settled]))).toEqual([{ type: 'pinLine', lineId: 'line-000001' }]);
  expect(bot.act(viewAt(28_000, [...asked, settled]))).toEqual([]);
});

test('a question whose line has scrolled away does not hold up the others', () => {
  const view = viewAt(20_000, asked);
  const scrolled = {
    ...view,
    state: { ...view.state, public: { ...view.state.public, chat: view.state.public.chat.slice(1) } },
  };
  expect(createModeratorBot(expert, always).act(scrolled)).toMatchObject([{ lineId: 'line-000002' }]);
});

test('a complaint is marked as handled when nothing else waits; a novice leaves it', () => {
  const complaint: RoomEvent[] = chatted([{ topic: null, text: '没人理我' }]).map((event) =>
    event.type === 'audienceCounted'
      ? { ...event, intents: event.intents.map((one) => ({ ...one, intent: 'complain-ignored' })) }
      : event,
  );
  const handled = [{ type: 'markHandled', lineId: 'line-000001' }];
  expect(createModeratorBot(expert, always).act(viewAt(20_000, complaint))).toEqual(handled);
  expect(createModeratorBot(teamSkill('novice', []), always).act(viewAt(90_000, complaint))).toEqual([]);
});
