import { expect, test } from 'vitest';
import { CONTEXT, givenLive } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { decide } from '../commands/decide.ts';
import type { RoomEvent } from '../events/event.ts';
import type { BotView } from './bot-contract.ts';
import { createOperatorOffers } from './operator-offers.ts';
import { teamSkill } from './team-skill.ts';

const competent = teamSkill('competent', []);

/** The operator's view with a card up, in a show of twenty minutes: pillow is hero, throw traffic, duvet profit. */
function viewAt(showMs: number, pinned: string, events: readonly RoomEvent[] = []): BotView {
  const state = givenLive([{ type: 'productPinned', productId: pinned }, ...events]);
  const at = { ...state, public: { ...state.public, showMs, plannedMs: 1_200_000 } };
  return { role: 'operator', state: at, project: makeProject(), lang: 'zh', incidents: [] };
}

const next = (view: BotView, offers = createOperatorOffers(competent)) => offers.next(view);

test('what is to bring people in gets a flash sale, the hero a coupon, what earns most a gift', () => {
  expect(next(viewAt(1_000_000, 'throw'))).toMatchObject({
    type: 'startFlashSale',
    productId: 'throw',
    priceCents: 5_000,
  });
  expect(next(viewAt(450_000, 'pillow'))).toMatchObject({ type: 'startCoupon', productId: 'pillow' });
  expect(next(viewAt(1_180_000, 'duvet'))).toMatchObject({ type: 'startGift', productId: 'duvet' });
});

test('the room accepts each of them', () => {
  for (const [showMs, pinned] of [
    [1_000_000, 'throw'],
    [450_000, 'pillow'],
    [1_180_000, 'duvet'],
  ] as const) {
    const view = viewAt(showMs, pinned);
    const command = next(view);
    expect(command).not.toBeNull();
    if (command === null) continue;
    expect(decide(view.state, { command, actor: { kind: 'server' }, epoch: null }, CONTEXT)).toMatchObject({
      ok: true,
    });
  }
});

test('an offer is made once, and not before its part of the beat', () => {
  const offers = createOperatorOffers(competent);
  expect(offers.next(viewAt(150_000, 'throw'))).toBeNull();
  expect(offers.next(viewAt(1_000_000, 'throw'))).not.toBeNull();
  expect(offers.next(viewAt(1_000_250, 'throw'))).toMatchObject({ type: 'startLuckyBag' });
  expect(offers.next(viewAt(1_000_500, 'throw'))).toBeNull();
});

test('its gift ends when the next product comes', () => {
  const gift = { productId: 'duvet', text: '随单收纳袋一只', quantity: 20, givenCount: 0, startedAtMs: 0 };
  expect(next(viewAt(10_000, 'pillow', [{ type: 'giftStarted', gift }]))).toEqual({
    type: 'endGift',
    productId: 'duvet',
  });
  const persons = { ...gift, text: '枕套' };
  expect(next(viewAt(10_000, 'pillow', [{ type: 'giftStarted', gift: persons }]))).toBeNull();
});

test('a short show has no lucky bag, and a novice team offers nothing', () => {
  const view = viewAt(1_000_000, 'pillow');
  const short = { ...view, state: { ...view.state, public: { ...view.state.public, plannedMs: 300_000 } } };
  const offers = createOperatorOffers(competent);
  expect(offers.next(short)).toMatchObject({ type: 'startCoupon' });
  expect(offers.next(short)).toBeNull();
  expect(next(view, createOperatorOffers(teamSkill('expert', ['promotion-timing'])))).toBeNull();
});
