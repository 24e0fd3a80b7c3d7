import { expect, test } from 'vitest';
import { CONTEXT, given, teamIn } from '../../tests/support/given.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import { decideOpenRoom, openRoomSchema } from './open-room.ts';

const open = { type: 'openRoom' } as const;

test('[ROOM-1] opening lists every product in project order with its price and stock', () => {
  const state = given();
  expect(state.public.queue.map((item) => item.productId)).toEqual(['pillow', 'throw', 'duvet']);
  expect(state.public.queue[2]).toMatchObject({ isListed: true, priceCents: 19_900, stock: 5, soldUnits: 0 });
  expect(state.public.plannedMs).toBe(180_000);
});

test('[ROOM-1] opening seats bots and leaves the other seats empty', () => {
  const { seats, products } = teamIn(given());
  expect(seats.director).toEqual({ holder: { kind: 'bot' }, epoch: 0 });
  expect(seats.host).toEqual({ holder: { kind: 'empty' }, epoch: 0 });
  expect(Object.keys(products)).toEqual(['pillow', 'throw', 'duvet']);
});

test('[ROOM-1] opening plans the show as the project does', () => {
  expect(teamIn(given())).toMatchObject({ runOfShow: CONTEXT.header.project.runOfShow, segment: null, segmentLog: [] });
});

test('[ROOM-1] a room opens once', () => {
  expect(decideOpenRoom(initialRoomState('staff'), open, CONTEXT)).toMatchObject({ ok: true });
  expect(decideOpenRoom(given(), open, CONTEXT)).toEqual({ ok: true, events: [] });
});

test('[ROOM-1] an opening with extra fields is no opening', () => {
  expect(openRoomSchema.safeParse({ type: 'openRoom', seed: 1 }).success).toBe(false);
});
