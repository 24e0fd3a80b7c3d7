import { expect, test } from 'vitest';
import { givenLive } from '../../tests/support/given.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import type { RoomEvent } from '../events/event.ts';
import { evolve } from '../events/evolve.ts';
import type { IncidentEffect } from '../model/incident-effect.ts';
import type { RoomState } from '../model/room.ts';
import { openedIncident, openingEvents, productOnStage } from './open-incident.ts';

const pinned: RoomEvent = { type: 'productPinned', productId: 'pillow' };
const delisted = (...ids: readonly string[]) =>
  ids.map((productId): RoomEvent => ({ type: 'productDelisted', productId }));
const live = givenLive([pinned]);
const open = (effect: IncidentEffect, state: RoomState = live) => {
  const entry = makeIncident({ effects: [effect] });
  return openingEvents(state, openedIncident(state, entry, 0), entry);
};
const item = (state: RoomState) => productOnStage(state);

test('[CMD-76] a wrong price sells the product on stage at a share of its price', () => {
  const before = item(live)?.priceCents ?? 0;
  expect(open({ kind: 'wrongPrice', factor: 0.1 })[0]).toEqual({
    type: 'priceChanged',
    productId: 'pillow',
    priceCents: Math.floor(before / 10),
    previousCents: before,
  });
});

test('[CMD-76] the wrong card is that of another product, and there is none without another product', () => {
  expect(open({ kind: 'wrongCard' })[0]).toEqual({ type: 'productPinned', productId: 'throw' });
  const alone = givenLive([...delisted('throw', 'duvet'), pinned]);
  expect(open({ kind: 'wrongCard' }, alone).map(({ type }) => type)).toEqual(['incidentRevealed']);
});

test.each([
  ['sold out', { kind: 'sellOut' }, 1],
  ['cut by half', { kind: 'stockCut', share: 0.5 }, 0.5],
] as const)('[CMD-76] stock is %s', (_name, effect, share) => {
  const before = item(live)?.stock ?? 0;
  const after = open(effect).reduce((state, event) => evolve(state, event, 0), live);
  expect(after.public.queue.find(({ productId }) => productId === 'pillow')?.stock).toBe(
    before - Math.floor(before * share),
  );
});

test('[CMD-76] an oversale adds pieces; what withdraws them never goes below zero', () => {
  expect(open({ kind: 'oversell', units: 30 })[0]).toMatchObject({ type: 'stockReleased', quantity: 30 });
  const emptied = evolve(live, { type: 'stockWithdrawn', productId: 'pillow', quantity: 1_000_000 }, 0);
  expect(item(emptied)?.stock).toBe(0);
});

test('[CMD-76] without anything on sale only the terms are written', () => {
  const [only, ...rest] = open({ kind: 'sellOut' }, givenLive(delisted('pillow', 'throw', 'duvet')));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ type: 'incidentRevealed', terms: { productId: null } });
});
