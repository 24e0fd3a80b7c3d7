import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from '../lib/utf8-length.ts';
import type { ChatEntry } from '../model/room.ts';
import { appendedChat } from './bounded-chat.ts';
import { keepNewest, keepWithin } from './keep-newest.ts';

const KEPT_LINES = 200;
const TEXT_BYTES = 10_000;

function lineOf(text: string, index: number): ChatEntry {
  return { id: `line-${index + 1}`, viewer: index, name: 'v', text, atMs: 0, isHidden: false, replies: [] };
}

test('[ROOM-6] lines that come one after the other leave what weighing all of them anew leaves', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 1_500 }), { maxLength: 260 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (words, step) => {
      const lines = words.map(lineOf);
      let chat: readonly ChatEntry[] = [];
      for (let from = 0; from < lines.length; from += step) chat = appendedChat(chat, lines.slice(from, from + step));
      const weightOf = ({ name, text }: ChatEntry) => utf8Length(name) + utf8Length(text);
      expect(chat).toEqual(keepWithin(keepNewest(lines, KEPT_LINES), TEXT_BYTES, weightOf));
    }),
    { seed: 7, numRuns: 50 },
  );
});
