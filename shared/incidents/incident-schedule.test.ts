import { expect, test } from 'vitest';
import { given, givenLive, incident, teamIn } from '../../tests/support/given.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import { makeHeader } from '../../tests/support/make-room-context.ts';
import type { RoomEvent } from '../events/event.ts';
import { evolve } from '../events/evolve.ts';
import type { Incident } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import { type IncidentPlan, incidentPlanSchema } from '../model/scenario.ts';
import { ROLES } from '../model/seat.ts';
import { announcement, type ScheduleInputs, scheduledIncidents } from './incident-schedule.ts';
import { openedIncident } from './open-incident.ts';

const MINUTES_20 = 1_200_000;
const catalogue: readonly Incident[] = ROLES.flatMap((ownerRole) =>
  [1, 2].map((number) =>
    makeIncident({ id: `${ownerRole}-${number}`, ownerRole, gravity: number === 1 ? 3 : 1, seconds: 60 }),
  ),
);
const plan: IncidentPlan = {
  level: 2,
  mode: 'training',
  perRole: 2,
  pool: catalogue.map(({ id }) => id),
};
const inputsOf = (overrides: Partial<IncidentPlan> = {}, crowdSeed = 11): ScheduleInputs => ({
  header: makeHeader({ plannedMs: MINUTES_20, crowdSeed }),
  scenario: { incidents: { ...plan, ...overrides } },
  incidents: catalogue,
});

interface Opening {
  readonly atMs: number;
  readonly id: string;
  readonly gravity: number;
  readonly openSevere: number;
}

/** Plays the schedule alone for twenty minutes; each incident stays open for `openMs`. */
function play(inputs: ScheduleInputs, openMs = 50_000): { openings: Opening[]; announced: [number, string][] } {
  let state = givenLive();
  const openings: Opening[] = [];
  const announced: [number, string][] = [];
  const happen = (event: RoomEvent, atMs: number): void => {
    state = evolve(state, event, atMs);
  };
  for (let atMs = 250; atMs <= MINUTES_20; atMs += 250) {
    const due = teamIn(state).incidents.filter((one) => one.outcome === 'open' && atMs - one.openedAtMs >= openMs);
    for (const { id } of due) {
      happen({ type: 'incidentClosed', id, outcome: 'handled', truth: TEXT, expected: TEXT }, atMs);
    }
    const scheduled = scheduledIncidents(state, atMs, inputs);
    if (scheduled.announced !== null) {
      announced.push([atMs, scheduled.announced.id]);
      const text = announcement(scheduled.announced, inputs.header.lang);
      const id = `cue-${String(announced.length).padStart(6, '0')}`;
      happen({ type: 'cueGiven', cues: [{ id, from: 'staff', to: 'host', text }] }, atMs);
    }
    for (const entry of scheduled.opening) {
      const openSevere = severeIn(state);
      openings.push({ atMs, id: entry.id, gravity: entry.gravity, openSevere });
      happen({ type: 'incidentOpened', incident: openedIncident(state, entry, atMs) }, atMs);
    }
  }
  return { openings, announced };
}

const TEXT = { zh: '文', en: 'text' };
const severeIn = (state: RoomState) =>
  teamIn(state).incidents.filter(
    (one) => one.outcome === 'open' && catalogue.find(({ id }) => id === one.incidentId)?.gravity === 3,
  ).length;
const gaps = (openings: readonly Opening[]) =>
  openings.slice(1).map(({ atMs }, index) => atMs - (openings[index]?.atMs ?? 0));

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[CMD-77] crowd seed %i: two for each seat in 20 minutes, 90 s apart, never in the first minute',
  (seed) => {
    const { openings } = play(inputsOf({}, seed));
    for (const role of ROLES) expect(openings.filter(({ id }) => id.startsWith(role)).length, role).toBe(2);
    expect(new Set(openings.map(({ id }) => id)).size).toBe(10);
    expect(openings[0]?.atMs).toBeGreaterThanOrEqual(60_000);
    expect(Math.min(...gaps(openings))).toBeGreaterThanOrEqual(90_000);
  },
);

test('[CMD-77] in an exam 45 s are enough', () => {
  const { openings } = play(inputsOf({ mode: 'exam', perRole: 4 }), 40_000);
  expect(openings.length).toBe(20);
  expect(Math.min(...gaps(openings))).toBeGreaterThanOrEqual(45_000);
  expect(Math.min(...gaps(openings))).toBeLessThan(90_000);
});

test('[CMD-77] equal seeds give equal schedules, other seeds others, and no plan none', () => {
  expect(play(inputsOf())).toEqual(play(inputsOf()));
  expect(play(inputsOf()).openings).not.toEqual(play(inputsOf({}, 12)).openings);
  expect(play({ ...inputsOf(), scenario: {} })).toEqual({ openings: [], announced: [] });
});

test.each([2, 3])('[CMD-78] level %i: two severe ones are never open together', (level) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { openings } = play(inputsOf({ level }, seed), 200_000);
    for (const { gravity, openSevere } of openings) expect(gravity === 3 ? openSevere : 0).toBe(0);
    expect(openings.some(({ gravity }) => gravity === 3)).toBe(true);
  }
});

test('[CMD-77] at level 1 each is announced 15 s before, at level 3 they come in pairs of two seats', () => {
  const first = play(inputsOf({ level: 1 }));
  expect(first.openings.length).toBeGreaterThanOrEqual(9);
  for (const { atMs, id } of first.openings) expect(first.announced).toContainEqual([atMs - 15_000, id]);
  const { openings } = play(inputsOf({ level: 3 }));
  const times = [...new Set(openings.map(({ atMs }) => atMs))];
  expect(openings.length).toBe(10);
  expect(times.length).toBe(5);
});

test('[CMD-78] a mentor’s own incident keeps the gap too, and three are open at most', () => {
  const inputs = inputsOf();
  const at = play(inputs).openings[0]?.atMs ?? 0;
  const injected = givenLive([incident(1, { openedAtMs: at - 5_000 })]);
  expect(scheduledIncidents(givenLive(), at, inputs).opening).toHaveLength(1);
  expect(scheduledIncidents(injected, at, inputs).opening).toEqual([]);
  const three = given([1, 2, 3].map((number) => incident(number, { incidentId: `other-${number}` })));
  expect(scheduledIncidents(three, at + 1, inputs).opening).toEqual([]);
});

test('[CMD-77] an incident waits for its trigger, then another of its seat takes its place', () => {
  const waiting = catalogue.map((one) =>
    one.gravity === 3 ? { ...one, trigger: { on: 'act', act: 'bagDrawn' } as const } : one,
  );
  const { openings } = play({ ...inputsOf(), incidents: waiting });
  expect(openings.every(({ gravity }) => gravity === 1)).toBe(true);
  expect(openings.length).toBeGreaterThanOrEqual(5);
  const staffOnly = catalogue.map((one) => ({ ...one, trigger: { on: 'staff' } as const }));
  expect(play({ ...inputsOf(), incidents: staffOnly }).openings).toEqual([]);
});

test('[CMD-77] a plan that asks for more than fits is refused', () => {
  expect(incidentPlanSchema.safeParse(plan).success).toBe(true);
  expect(incidentPlanSchema.safeParse({ ...plan, perRole: 3 }).success).toBe(false);
  expect(incidentPlanSchema.safeParse({ ...plan, perRole: 5, mode: 'exam' }).success).toBe(false);
});
