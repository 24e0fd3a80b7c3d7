import { expect, test } from 'vitest';
import { given, givenLive, luckyBag } from '../../tests/support/given.ts';
import { decideEndLuckyBag } from './end-lucky-bag.ts';

test('[CMD-55] a bag that is taken away has no winner', () => {
  const cancelled = {
    type: 'luckyBagEnded',
    reason: 'cancelled',
    winners: [],
    winnerCount: 0,
    entrantCount: 4,
  } as const;
  expect(decideEndLuckyBag(givenLive([luckyBag({ entrantCount: 4 })]))).toEqual({ ok: true, events: [cancelled] });
  const { luckyBag: present, lastDraw } = givenLive([luckyBag(), cancelled], 750).public;
  expect(present).toBeNull();
  expect(lastDraw).toMatchObject({ id: 'lucky-bag-000001', reason: 'cancelled', atMs: 750, entrantCount: 4 });
});

test('[CMD-55] without one nothing happens, and off air it is refused', () => {
  expect(decideEndLuckyBag(givenLive())).toEqual({ ok: true, events: [] });
  expect(decideEndLuckyBag(given())).toMatchObject({ code: 'room/not_live' });
});
