import { expect, test } from 'vitest';
import { CONTEXT, given, givenLive, incident, teamIn } from '../../tests/support/given.ts';
import type { RoomState } from '../model/room.ts';
import { postIncidentLines } from './incident-lines.ts';
import { decideInjectIncident, injectIncidentSchema } from './inject-incident.ts';

const inject = { type: 'injectIncident', incidentId: 'heckler' } as const;
const eventsOf = (state: RoomState) => {
  const decision = decideInjectIncident(state, inject, CONTEXT);
  return decision.ok ? decision.events : [];
};

test('[CMD-72] an incident opens, its first lines are written, and the staff alone learns the rest', () => {
  const events = eventsOf(givenLive([], 1_000));
  expect(events.map(({ type }) => type)).toEqual([
    'incidentOpened',
    'linesPosted',
    'linesClassified',
    'incidentRevealed',
  ]);
  expect(events[0]).toMatchObject({
    incident: { id: 'incident-000001', ownerRole: 'moderator', openedAtMs: 0, dueAtMs: 30_000, truth: null },
  });
  expect(JSON.stringify(events.slice(0, 3))).not.toMatch(/never bought|One calm line/);
  expect(JSON.stringify(events[3])).toMatch(/never bought.*One calm line|One calm line.*never bought/);
});

test('[CMD-72] its viewers have numbers and names of their own, and ask nothing that is judged', () => {
  const state = givenLive(eventsOf(givenLive()));
  const [first, second] = state.public.chat;
  expect(first?.viewer).toBeGreaterThan(4_000_000_000);
  expect(second?.viewer).toBe((first?.viewer ?? 0) + 1);
  expect(first?.name).toBe('Loud One。');
  expect(teamIn(state).intents).toMatchObject([{ intent: 'rude', topic: null }, { intent: 'doubt' }]);
  expect(teamIn(state).openQuestions).toEqual([]);
  expect(teamIn(state).counters.comments).toBe(0);
});

test('[CMD-72] later lines come in their time, and muted viewers write none', () => {
  const state = givenLive(eventsOf(givenLive()));
  const one = { incident: teamIn(state).incidents[0], entry: CONTEXT.incidents[0] };
  const at = (room: RoomState, fromMs: number, toMs: number) =>
    one.incident && one.entry
      ? postIncidentLines(room, [{ incident: one.incident, entry: one.entry }], { fromMs, toMs }, 'en', 2)
      : [];
  expect(at(state, 4_751, 5_000)).toMatchObject([{ lines: [{ id: 'line-000005', text: 'junk, I say' }] }, {}]);
  expect(at(state, 5_001, 5_250)).toEqual([]);
  const muted = { type: 'viewerMuted', viewer: state.public.chat[0]?.viewer ?? 0, untilMs: null } as const;
  expect(at(givenLive([...eventsOf(givenLive()), muted]), 4_751, 5_000)).toEqual([]);
});

test('[CMD-72] the same incident opens again when it is closed, and at most three are open', () => {
  expect(decideInjectIncident(givenLive([incident(1)]), inject, CONTEXT)).toMatchObject({
    code: 'incident/already_open',
  });
  const others = [1, 2, 3].map((number) => incident(number, { incidentId: `other-${number}` }));
  expect(decideInjectIncident(givenLive(others), inject, CONTEXT)).toMatchObject({
    code: 'incident/too_many',
    params: { limit: 3 },
  });
  const closed = incident(1, { outcome: 'missed' });
  expect(eventsOf(givenLive([closed]))[0]).toMatchObject({ incident: { id: 'incident-000002' } });
});

test('[ROOM-6] the newest incidents stay in the state, and one that is open however many came after it', () => {
  const later = Array.from({ length: 20 }, (_, index) => incident(index + 2, { outcome: 'missed' }));
  const kept = teamIn(givenLive([incident(1), ...later])).incidents;
  expect(kept.length).toBeLessThanOrEqual(13);
  expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['incident-000001', 'incident-000021']);
});

test('[CMD-72] off air and outside the catalogue it is refused', () => {
  expect(decideInjectIncident(given(), inject, CONTEXT)).toMatchObject({ code: 'room/not_live' });
  expect(decideInjectIncident(givenLive(), { ...inject, incidentId: 'fire' }, CONTEXT)).toMatchObject({
    code: 'incident/unknown',
  });
});

test('[CMD-9] an incident is named by its id', () => {
  expect(injectIncidentSchema.safeParse({ ...inject, incidentId: 'No Id' }).success).toBe(false);
});
