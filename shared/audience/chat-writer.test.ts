import { expect, test } from 'vitest';
import { makeStage } from '../../tests/support/audience-fixture.ts';
import type { Intent } from '../model/phrase-pack.ts';
import { createChatWriter } from './chat-writer.ts';

/** A writer whose lines are the intents that they are worded by. */
function openWriter() {
  return createChatWriter({ save: () => () => {}, name: String, line: ({ intent }) => intent }, 4, 0.6);
}

const wishOf = (viewer: number, intent: Intent, topic = -1) =>
  ({ viewer, looks: 1, intent, topic, product: 0, tone: 'plain' }) as const;

const prompt = makeStage({ acts: [{ kind: 'interactionPrompt', product: -1, topic: null }] });

test('[AUD-16] for ten seconds after a prompt lines that need no answer do as the host asked, and mean what they meant', () => {
  const writer = openWriter();
  const said = (stage: ReturnType<typeof makeStage>, tick: number, wish: ReturnType<typeof wishOf>) => {
    writer.open(stage, tick);
    writer.write(wish);
    return writer.lines().map(({ text, intent }) => [text, intent]);
  };
  expect(said(makeStage(), 1, wishOf(1, 'praise'))).toEqual([['praise', 'praise']]);
  expect(said(prompt, 2, wishOf(2, 'praise'))).toEqual([['follow-prompt', 'praise']]);
  expect(said(makeStage(), 41, wishOf(3, 'agree'))).toEqual([['follow-prompt', 'agree']]);
  expect(said(makeStage(), 41, wishOf(4, 'doubt'))).toEqual([['doubt', 'doubt']]);
  expect(said(makeStage(), 41, wishOf(5, 'ask-size', 1))).toEqual([['ask-size', 'ask-size']]);
  expect(said(makeStage(), 42, wishOf(6, 'chat'))).toEqual([['chat', 'chat']]);
});
