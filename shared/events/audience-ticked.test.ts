import { expect, test } from 'vitest';
import { chatted, givenLive } from '../../tests/support/given.ts';
import { type AudienceTicked, applyAudienceTicked } from './audience-ticked.ts';

const quiet: AudienceTicked = {
  type: 'audienceTicked',
  tick: 2,
  online: 12,
  likes: 3,
  lines: [],
  notices: [],
  sales: [],
  couponUses: [],
};

test('[CMD-61] the clock moves, people are counted absolutely, likes are added', () => {
  const before = { ...givenLive(), public: { ...givenLive().public, likes: 4, peakOnline: 40 } };
  expect(applyAudienceTicked(before, quiet, 500).public).toMatchObject({
    showMs: 500,
    online: 12,
    peakOnline: 40,
    likes: 7,
  });
  expect(applyAudienceTicked(before, { ...quiet, online: 41 }, 500).public.peakOnline).toBe(41);
});

test('[CMD-61] sales move pieces from stock to sold', () => {
  const sales = [{ productId: 'duvet', units: 2 }];
  expect(applyAudienceTicked(givenLive(), { ...quiet, sales }, 500).public.queue[2]).toMatchObject({
    stock: 3,
    soldUnits: 2,
  });
});

test('[ROOM-6] of 250 lines the newest 200 stay, in order', () => {
  const lines = Array.from({ length: 250 }, () => ({ topic: null }));
  const { chat } = givenLive(chatted(lines)).public;
  expect(chat).toHaveLength(200);
  expect([chat[0]?.id, chat.at(-1)?.id]).toEqual(['line-000051', 'line-000250']);
});
