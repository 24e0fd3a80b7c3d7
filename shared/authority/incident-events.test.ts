import { expect, test } from 'vitest';
import { CONTEXT, givenLive, person } from '../../tests/support/given.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import { makeRoomContext } from '../../tests/support/make-room-context.ts';
import type { RoomEvent } from '../events/event.ts';
import { type IncidentWatch, NO_INCIDENTS, watchEntry } from '../incidents/incident-watch.ts';
import { openedIncident, openingEvents } from '../incidents/open-incident.ts';
import type { Incident } from '../model/incident.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import { incidentEvents } from './incident-events.ts';

const SAY = { kind: 'say', acts: ['feature'] } as const;

const revealed = (overrides: Partial<Incident> = {}): RoomEvent[] => {
  const entry = makeIncident(overrides);
  const opened = openedIncident(givenLive(), entry, 0);
  return [{ type: 'incidentOpened', incident: opened }, ...openingEvents(givenLive(), opened, entry)];
};
const entryOf = (seq: number, showMs: number, actor: Actor, events: readonly RoomEvent[]): JournalEntry => ({
  roomId: 'a'.repeat(26),
  seq,
  commandId: `c-${seq}`,
  actor,
  showMs,
  command: { type: 'startShow' },
  events,
});

test('[CMD-73] an incident whose essential acts are done is closed as handled, with nobody saying so', () => {
  const events = revealed({ acts: [{ roles: ['host'], seconds: 30, any: [SAY], isEssential: true, words: null }] });
  const said: RoomEvent = {
    type: 'utteranceAnalysed',
    utteranceId: 'utterance-000001',
    acts: [{ kind: 'feature', productId: null, topic: null }],
    findings: [],
  };
  const open = watchEntry(NO_INCIDENTS, entryOf(1, 0, { kind: 'server' }, events));
  const done = watchEntry(open, entryOf(2, 5_000, person(1, 'host'), [said]));
  const closed = (watch: IncidentWatch) =>
    incidentEvents(givenLive(events), 6_000, 0, CONTEXT, watch).find(({ type }) => type === 'incidentClosed');
  expect(closed(open)).toBeUndefined();
  expect(closed(done)).toMatchObject({ outcome: 'handled', id: 'incident-000001' });
});

test('[CMD-76] what an oversale made up is withdrawn once when it is over, as far as it was not sold', () => {
  const events = revealed({ effects: [{ kind: 'oversell', units: 30 }] });
  const text = { zh: '文', en: 'text' };
  const end: RoomEvent = {
    type: 'incidentClosed',
    id: 'incident-000001',
    outcome: 'missed',
    truth: text,
    expected: text,
  };
  const over = [entryOf(1, 0, { kind: 'server' }, events), entryOf(2, 5_000, { kind: 'server' }, [end])].reduce(
    watchEntry,
    NO_INCIDENTS,
  );
  const withdrawn = (watch: IncidentWatch) =>
    incidentEvents(givenLive([...events, end]), 6_000, 0, CONTEXT, watch).filter(
      ({ type }) => type === 'stockWithdrawn',
    );
  const first = withdrawn(over);
  expect(first).toMatchObject([{ quantity: 30 }]);
  expect(withdrawn(watchEntry(over, entryOf(3, 6_000, { kind: 'server' }, first)))).toEqual([]);
});

test('[CMD-77] a planned incident is announced to its seat and the director, then opens with its first lines', () => {
  const pool = CONTEXT.incidents.map(({ id }) => id);
  const planned = (level: number) =>
    makeRoomContext({ plannedMs: 1_200_000 }, { incidents: { level, mode: 'training', perRole: 2, pool } });
  const all = (level: number) =>
    Array.from({ length: 4_000 }, (_, index) =>
      incidentEvents(givenLive(), (index + 1) * 250, 0, planned(level), NO_INCIDENTS).map(({ type }) => type),
    );
  expect(all(1).some((types) => types.includes('cueGiven'))).toBe(true);
  const opening = all(2).find((types) => types.includes('incidentOpened'));
  expect(opening).toEqual(['incidentOpened', 'linesPosted', 'linesClassified', 'incidentRevealed']);
});
