import { expect, test } from 'vitest';
import { flashSale, given, givenLive } from '../../tests/support/given.ts';
import { decideEndFlashSale } from './end-flash-sale.ts';

const ended = { type: 'flashSaleEnded', reason: 'team' } as const;

test('[CMD-39] a flash sale is ended by hand and remembered', () => {
  expect(decideEndFlashSale(givenLive([flashSale()]))).toEqual({ ok: true, events: [ended] });
  const { flashSale: present, lastFlashSale } = givenLive([flashSale(), ended]).public;
  expect(present).toBeNull();
  expect(lastFlashSale).toMatchObject({ id: 'flash-sale-000001', reason: 'team' });
});

test('[CMD-39] without one nothing happens, and off air it is refused', () => {
  expect(decideEndFlashSale(givenLive())).toEqual({ ok: true, events: [] });
  expect(givenLive([ended]).public.lastFlashSale).toBeNull();
  expect(decideEndFlashSale(given())).toMatchObject({ code: 'room/not_live' });
});
