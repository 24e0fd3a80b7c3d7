import { expect, test } from 'vitest';
import { chatted, givenLive, teamIn } from '../../tests/support/given.ts';
import { must } from '../lib/assert.ts';
import { type AudienceCounted, applyAudienceCounted } from './audience-counted.ts';

const counted: AudienceCounted = {
  type: 'audienceCounted',
  tick: 20,
  counters: { views: 3, gmvCents: 12_900 },
  products: [{ productId: 'pillow', exposures: 9, clicks: 4, carts: 2, orders: 1, units: 1, gmvCents: 12_900 }],
  intents: [],
};

test('[CMD-61] increments are added, what is left out stays', () => {
  const once = applyAudienceCounted(givenLive(), counted, 250);
  const twice = applyAudienceCounted(once, { ...counted, counters: { views: 2 } }, 500);
  expect(teamIn(twice).counters).toMatchObject({ views: 5, gmvCents: 12_900, orders: 0 });
  expect(teamIn(twice).products.pillow).toEqual({
    exposures: 18,
    clicks: 8,
    carts: 4,
    orders: 2,
    units: 2,
    gmvCents: 25_800,
  });
});

test('[CMD-61] a line with a topic opens a question, told with its author from the chat', () => {
  const state = givenLive(
    chatted([{ topic: null }, { topic: 'size', productId: 'pillow', viewer: 7, text: '多大' }]),
    750,
  );
  expect(teamIn(state).openQuestions).toEqual([
    {
      lineId: 'line-000002',
      viewer: 7,
      name: '观众1',
      text: '多大',
      topic: 'size',
      productId: 'pillow',
      askedAtMs: 750,
      isSentToHost: false,
    },
  ]);
  expect(teamIn(state).intents).toHaveLength(2);
});

test('[ROOM-6] the trend has a point every five seconds', () => {
  const trendAt = (atMs: number) => teamIn(applyAudienceCounted(givenLive(), counted, atMs)).trend;
  expect(trendAt(4_750)).toEqual([]);
  expect(trendAt(5_000)).toEqual([{ atMs: 5_000, online: 0, gmvCents: 12_900, comments: 0 }]);
});

test('[VIS-1] without the team partition nothing changes', () => {
  const watched = { ...givenLive(), team: null };
  expect(applyAudienceCounted(watched, counted, 5_000)).toBe(watched);
});

test('[CMD-61] every counter of the state can be counted', () => {
  const { counters } = teamIn(givenLive());
  const ones = Object.fromEntries(Object.keys(counters).map((name) => [name, 1]));
  const state = applyAudienceCounted(givenLive(), { ...counted, counters: ones }, 250);
  expect(Object.values(must(state.team, 'team').counters).every((count) => count === 1)).toBe(true);
});
