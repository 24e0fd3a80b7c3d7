import { expect, test } from 'vitest';
import { given, givenEnded, person, seated } from '../../tests/support/given.ts';
import { decideTakeSeat, takeSeatSchema } from './take-seat.ts';

const take = { type: 'takeSeat', role: 'host', isTakeover: false } as const;
const takeOver = { ...take, isTakeover: true };
const me = person(1, null);

test('[CMD-10] an empty seat is taken with a new lease', () => {
  expect(decideTakeSeat(given(), take, me)).toEqual({
    ok: true,
    events: [{ type: 'seatTaken', role: 'host', holder: { kind: 'person', participantId: me.id }, epoch: 1 }],
  });
});

test('[CMD-10] a bot gives way', () => {
  expect(decideTakeSeat(given(), { ...take, role: 'director' }, me)).toMatchObject({ ok: true });
});

test('[CMD-11] the seat of another person is refused without a takeover', () => {
  const state = given([seated(2, 'host')]);
  expect(decideTakeSeat(state, take, me)).toMatchObject({ ok: false, code: 'seat/taken' });
  expect(decideTakeSeat(state, takeOver, me)).toMatchObject({ ok: true, events: [{ epoch: 2 }] });
});

test('[CMD-11] the same person in a second tab ends the lease of the first', () => {
  expect(decideTakeSeat(given([seated(1, 'host')]), take, me)).toMatchObject({ ok: true, events: [{ epoch: 2 }] });
});

test('[CMD-10] bots and the server take no seat, and nobody does after the show', () => {
  expect(decideTakeSeat(given(), take, { kind: 'bot', role: 'host' })).toMatchObject({ code: 'seat/not_allowed' });
  expect(decideTakeSeat(given(), take, { kind: 'server' })).toMatchObject({ code: 'seat/not_allowed' });
  expect(decideTakeSeat(givenEnded(), take, me)).toMatchObject({ code: 'room/ended' });
});

test.each([
  { ...take, role: 'mentor' },
  { type: 'takeSeat', role: 'host' },
])('[CMD-9] %j is no takeSeat', (payload) => {
  expect(takeSeatSchema.safeParse(payload).success).toBe(false);
});
