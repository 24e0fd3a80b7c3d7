import { expect, test } from 'vitest';
import { CONTEXT, given, givenLive, incident, person, seated, teamIn } from '../../tests/support/given.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import { closeIncidentSchema, decideCloseIncident } from './close-incident.ts';

const close = { type: 'closeIncident', id: 'incident-000001' } as const;
const by = (role: Role): Actor => person(1, role);
const decided = (state: RoomState, role: Role) => decideCloseIncident(state, close, by(role), CONTEXT);
const directed = givenLive([seated(5, 'director'), incident(1)]);

test('[CMD-73] its owner or the director closes an incident, and the team reads what was behind it', () => {
  const closed = { type: 'incidentClosed', id: 'incident-000001', outcome: 'handled' } as const;
  expect(decided(directed, 'moderator')).toMatchObject({ ok: true, events: [closed] });
  expect(decided(directed, 'director')).toMatchObject({ ok: true, events: [closed] });
  const decision = decided(directed, 'moderator');
  const after = givenLive([incident(1), ...(decision.ok ? decision.events : [])], 9_000);
  expect(teamIn(after).incidents).toMatchObject([
    { outcome: 'handled', closedAtMs: 9_000, truth: { en: 'He never bought anything' } },
  ]);
});

test('[CMD-73] another seat closes it only while no person directs', () => {
  expect(decided(directed, 'host')).toMatchObject({ code: 'incident/not_yours', params: { role: 'moderator' } });
  expect(decided(givenLive([incident(1)]), 'host')).toMatchObject({ ok: true });
});

test('[CMD-73] it closes once; unknown incidents and shows off air are refused', () => {
  expect(decided(givenLive([incident(1, { outcome: 'missed' })]), 'moderator')).toEqual({ ok: true, events: [] });
  expect(decided(givenLive(), 'moderator')).toMatchObject({ code: 'incident/unknown' });
  expect(decided(given([incident(1)]), 'moderator')).toMatchObject({ code: 'room/not_live' });
});

test('[CMD-9] it is named by its id in the room', () => {
  expect(closeIncidentSchema.safeParse({ ...close, id: 'heckler' }).success).toBe(false);
});
