import { expect, test } from 'vitest';
import { given, givenEnded, teamIn } from '../../tests/support/given.ts';
import { blockedWordIn } from '../model/blocked-words.ts';
import { blockWordsSchema, decideBlockWords } from './block-words.ts';

const block = (...words: string[]) => ({ type: 'blockWords', words }) as const;
const blocked = { type: 'wordsBlocked', words: ['加微信', 'vx'] } as const;

test('[CMD-48] the list replaces the one before, each word once, in lower case', () => {
  expect(decideBlockWords(given(), block(' 加微信', 'VX', 'vx'))).toEqual({ ok: true, events: [blocked] });
  expect(teamIn(given([blocked])).blockedWords).toEqual(['加微信', 'vx']);
  expect(decideBlockWords(given([blocked]), block('加微信', 'vX'))).toEqual({ ok: true, events: [] });
  expect(decideBlockWords(given([blocked]), block())).toEqual({
    ok: true,
    events: [{ type: 'wordsBlocked', words: [] }],
  });
  expect(decideBlockWords(givenEnded(), block('vx'))).toMatchObject({ code: 'room/ended' });
});

test('[CMD-48] a word is found wherever it stands in a line', () => {
  expect(blockedWordIn('想要的加我VX聊', blocked.words)).toBe('vx');
  expect(blockedWordIn('多少钱', blocked.words)).toBeNull();
});

test.each([[['  ']], [['a\u0007']], [['x'.repeat(21)]], [Array.from({ length: 21 }, (_, at) => `w${at}`)], ['vx']])(
  '[CMD-9] %j is no list of words',
  (words) => {
    expect(blockWordsSchema.safeParse({ type: 'blockWords', words }).success).toBe(false);
  },
);
