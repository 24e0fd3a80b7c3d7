import { expect, test } from 'vitest';
import { givenLive } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { createDirectorBot } from './director-bot.ts';
import { teamSkill } from './team-skill.ts';

const began = (segmentId: string) => ({ type: 'segmentStarted', segmentId }) as const;
const competent = teamSkill('competent', []);

function viewAt(showMs: number, segmentId = 'opening') {
  const state = givenLive([began(segmentId)]);
  const at = { ...state, public: { ...state.public, showMs } };
  return { role: 'director', state: at, project: makeProject(), lang: 'zh', incidents: [] } as const;
}

test('the bot calls each segment once, when its time comes, and cues its name', () => {
  const bot = createDirectorBot(competent);
  expect(bot.act(viewAt(1_000))).toEqual([]);
  expect(bot.act(viewAt(30_000))).toEqual([
    { type: 'goToSegment', segmentId: 'goods' },
    { type: 'giveCue', roles: ['host', 'operator'], text: '进入“讲解”' },
  ]);
  expect(bot.act(viewAt(30_250))).toEqual([]);
});

test('the bot does not call back what people have gone past', () => {
  expect(createDirectorBot(competent).act(viewAt(30_000, 'closing'))).toEqual([]);
});
