import { teamOf } from '../commands/full-state.ts';
import { OPEN_LIMIT } from '../commands/inject-incident.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { RoomHeader } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { INCIDENT_GAP_S, type Scenario } from '../model/scenario.ts';
import type { ShowMs } from '../model/units.ts';
import { choicesOf, type IncidentSlot, slotAt } from './incident-slots.ts';
import { isTimely } from './is-timely.ts';

/** What the schedule does in a tick: announce an incident to come, or let some happen. */
export interface ScheduledIncidents {
  readonly announced: Incident | null;
  readonly opening: readonly Incident[];
}

const NOTHING: ScheduledIncidents = { announced: null, opening: [] };
/** A slot with what may open together in it. */
type OfferedSlot = IncidentSlot & { readonly choices: ReturnType<typeof choicesOf> };

/** At level 1 an incident is told so long before it happens. Proposed. */
export const ANNOUNCED_BEFORE_MS = 15_000;
/** At most one of them is open at a time. Source: domain 4.2. */
const SEVERE = 3;

/** What the schedule reads of a room besides its state. */
export interface ScheduleInputs {
  readonly header: Pick<RoomHeader, 'plannedMs' | 'crowdSeed' | 'lang'>;
  readonly scenario: Pick<Scenario, 'incidents'>;
  readonly incidents: readonly Incident[];
}

/**
 * What the scenario's plan brings in the tick that ends at `atMs`, decided on the full state before it. Nothing without a
 * plan. At most one severe incident and three of any kind are open at a time, and the gap is kept to the newest one,
 * whoever opened it. Pure. Rules: CMD-77, CMD-78.
 */
export function scheduledIncidents(state: RoomState, atMs: ShowMs, inputs: ScheduleInputs): ScheduledIncidents {
  const plan = inputs.scenario.incidents;
  if (plan === undefined) return NOTHING;
  const { plannedMs, crowdSeed, lang } = inputs.header;
  const slotInputs = { plan, incidents: inputs.incidents, plannedMs, crowdSeed };
  const slot = slotAt(atMs, slotInputs);
  if (slot === null || !isQuiet(state, slot, atMs, INCIDENT_GAP_S[plan.mode] * 1_000)) return NOTHING;
  const offered = { ...slot, choices: choicesOf(slot, slotInputs) };
  if (plan.level > 1) return { announced: null, opening: choose(state, offered, atMs, inputs.incidents) };
  const told = findAnnounced(state, offered, lang);
  if (told === undefined) return { announced: choose(state, offered, atMs, inputs.incidents)[0] ?? null, opening: [] };
  const isDue = atMs - told.atMs >= ANNOUNCED_BEFORE_MS && mayJoin(state, [], told.incident, inputs.incidents);
  return { announced: null, opening: isDue ? [told.incident] : [] };
}

/** Whether the plan has nothing for the tick that ends at `atMs`: it is the time of no incident, or that one has come. */
export function isScheduleIdle(
  state: RoomState,
  atMs: ShowMs,
  { header, scenario, incidents }: ScheduleInputs,
): boolean {
  const { incidents: plan } = scenario;
  if (plan === undefined) return true;
  const { plannedMs, crowdSeed } = header;
  const slot = slotAt(atMs, { plan, incidents, plannedMs, crowdSeed });
  return slot === null || !isQuiet(state, slot, atMs, INCIDENT_GAP_S[plan.mode] * 1_000);
}

/** The cue by which an incident is announced: the log and the state remember by it what was said. */
export function announcement({ name }: Incident, lang: Language): string {
  const seconds = ANNOUNCED_BEFORE_MS / 1_000;
  return lang === 'zh' ? `${seconds} 秒后演练：${name.zh}` : `Drill in ${seconds} s: ${name.en}`;
}

/** Nothing of this slot has opened, and the gap to the newest incident is over. */
function isQuiet(state: RoomState, { fromMs }: IncidentSlot, atMs: ShowMs, gapMs: number): boolean {
  const newest = teamOf(state).incidents.at(-1);
  return newest === undefined || (newest.openedAtMs < fromMs && atMs - newest.openedAtMs >= gapMs);
}

function findAnnounced(
  state: RoomState,
  { choices, fromMs }: OfferedSlot,
  lang: Language,
): { readonly incident: Incident; readonly atMs: ShowMs } | undefined {
  const cues = teamOf(state).cues.filter(({ from, atMs }) => from === 'staff' && atMs >= fromMs);
  for (const incident of choices.flat()) {
    const cue = cues.find(({ text }) => text === announcement(incident, lang));
    if (cue !== undefined) return { incident, atMs: cue.atMs };
  }
  return undefined;
}

/** One of each choice that may happen now. The first candidate has half of the slot to wait for its trigger. */
function choose(
  state: RoomState,
  { choices, anyFromMs }: OfferedSlot,
  atMs: ShowMs,
  catalogue: readonly Incident[],
): readonly Incident[] {
  const { incidents } = teamOf(state);
  const open = incidents.filter(({ outcome }) => outcome === 'open').length;
  const chosen: Incident[] = [];
  for (const candidates of choices) {
    const isFresh = ({ id }: Incident) => !incidents.some(({ incidentId }) => incidentId === id);
    const inOrder = [...candidates.filter(isFresh), ...candidates.filter((one) => !isFresh(one))];
    const reach = atMs < anyFromMs ? inOrder.slice(0, 1) : inOrder;
    const next = reach.find((one) => isTimely(state, one, atMs) && mayJoin(state, chosen, one, catalogue));
    if (next !== undefined && open + chosen.length < OPEN_LIMIT) chosen.push(next);
  }
  // What belongs together happens together, unless half of the slot has gone by.
  return chosen.length < choices.length && atMs < anyFromMs ? [] : chosen;
}

/** Whether an incident may be open beside those that are and those that open with it. */
function mayJoin(
  state: RoomState,
  chosen: readonly Incident[],
  next: Incident,
  catalogue: readonly Incident[],
): boolean {
  const openIds = teamOf(state).incidents.flatMap(({ outcome, incidentId }) => (outcome === 'open' ? incidentId : []));
  const beside = [...catalogue.filter(({ id }) => openIds.includes(id)), ...chosen];
  const hasSevere = beside.some(({ gravity }) => gravity === SEVERE);
  return !beside.includes(next) && (next.gravity < SEVERE || !hasSevere);
}
