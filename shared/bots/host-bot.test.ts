import { expect, test } from 'vitest';
import { chatted, givenLive } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import type { BotView } from './bot-contract.ts';
import { createHostBot } from './host-bot.ts';
import { teamSkill } from './team-skill.ts';

test('a prompt is answered once, also when the answer does not settle it', () => {
  const live = givenLive(chatted([{ topic: 'size', productId: 'pillow', text: '多大' }]));
  const prompt = {
    lineId: 'line-000001',
    name: '观众0',
    text: '多大',
    topic: 'size',
    productId: 'pillow',
    sentAtMs: 0,
  } as const;
  const viewAt = (showMs: number): BotView => ({
    role: 'host',
    state: { ...live, public: { ...live.public, showMs }, host: { prompts: [prompt] } },
    project: makeProject(),
    lang: 'zh',
    incidents: [],
  });
  const bot = createHostBot(teamSkill('expert', []), () => 0.5);
  const kinds = [10_000, 40_000, 70_000].flatMap((showMs) =>
    bot
      .act(viewAt(showMs))
      .flatMap((command) => (command.type === 'utter' ? command.acts.map(({ kind }) => kind) : [])),
  );
  expect(kinds[0]).toBe('answer');
  expect(kinds.slice(1)).not.toContain('answer');
  expect(kinds).toHaveLength(3);
});
