import { expect, test } from 'vitest';
import { given, givenEnded, givenLive, luckyBag } from '../../tests/support/given.ts';
import { decideStartLuckyBag, startLuckyBagSchema } from './start-lucky-bag.ts';

const start = { type: 'startLuckyBag', prize: '护颈枕', winners: 3, phrase: '睡个好觉', durationMs: 120_000 } as const;

test('[CMD-54] a lucky bag takes entries for its duration', () => {
  expect(decideStartLuckyBag(givenLive([], 500), start)).toMatchObject({
    ok: true,
    events: [
      {
        type: 'luckyBagStarted',
        luckyBag: { id: 'lucky-bag-000001', startedAtMs: 0, endsAtMs: 120_000, entrantCount: 0, winners: 3 },
      },
    ],
  });
});

test('[CMD-54] one is up at a time, and they are counted on', () => {
  expect(decideStartLuckyBag(givenLive([luckyBag()]), start)).toMatchObject({ code: 'lucky_bag/already_running' });
  const drawn = { type: 'luckyBagEnded', reason: 'drawn', winners: [], winnerCount: 0, entrantCount: 0 } as const;
  expect(decideStartLuckyBag(givenLive([luckyBag(), drawn]), start)).toMatchObject({
    events: [{ luckyBag: { id: 'lucky-bag-000002' } }],
  });
});

test('[CMD-54] off air it is refused', () => {
  expect(decideStartLuckyBag(given(), start)).toMatchObject({ code: 'room/not_live' });
  expect(decideStartLuckyBag(givenEnded(), start)).toMatchObject({ code: 'room/ended' });
});

test.each([
  { prize: '' },
  { prize: 'x'.repeat(61) },
  { phrase: ' ' },
  { phrase: 'x'.repeat(21) },
  { winners: 0 },
  { winners: 101 },
  { durationMs: 59_999 },
  { durationMs: 1_200_001 },
])('[CMD-9] %j makes no lucky bag', (fields) => {
  expect(startLuckyBagSchema.safeParse({ ...start, ...fields }).success).toBe(false);
});
