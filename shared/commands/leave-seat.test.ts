import { expect, test } from 'vitest';
import { CONTEXT, given, givenEnded, person, seated } from '../../tests/support/given.ts';
import { decideLeaveSeat, leaveSeatSchema } from './leave-seat.ts';

const leaveHost = { type: 'leaveSeat', role: 'host' } as const;

test('[CMD-12] a seat that was opened empty is empty again, with a new lease', () => {
  expect(decideLeaveSeat(given([seated(1, 'host')]), leaveHost, person(1, 'host'), CONTEXT)).toEqual({
    ok: true,
    events: [{ type: 'seatLeft', role: 'host', holder: { kind: 'empty' }, epoch: 2 }],
  });
});

test('[CMD-12] the bot comes back to its seat', () => {
  const state = given([seated(1, 'director')]);
  const leave = { type: 'leaveSeat', role: 'director' } as const;
  expect(decideLeaveSeat(state, leave, person(1, 'director'), CONTEXT)).toMatchObject({
    events: [{ holder: { kind: 'bot' } }],
  });
});

test('[CMD-12] nobody leaves a seat for somebody else, or from another seat', () => {
  const state = given([seated(1, 'host'), seated(1, 'operator')]);
  const refused = { ok: false, code: 'seat/not_held' };
  expect(decideLeaveSeat(state, leaveHost, person(2, 'host'), CONTEXT)).toMatchObject(refused);
  expect(decideLeaveSeat(state, leaveHost, person(1, 'operator'), CONTEXT)).toMatchObject(refused);
  expect(decideLeaveSeat(state, leaveHost, { kind: 'server' }, CONTEXT)).toMatchObject(refused);
});

test('[CMD-12] after the show seats stay as they were', () => {
  expect(decideLeaveSeat(givenEnded(), leaveHost, person(1, 'host'), CONTEXT)).toMatchObject({ code: 'room/ended' });
});

test('[CMD-9] a seat that does not exist cannot be left', () => {
  expect(leaveSeatSchema.safeParse({ type: 'leaveSeat', role: '' }).success).toBe(false);
});
