import { closedIncident } from '../commands/close-incident.ts';
import { teamOf } from '../commands/full-state.ts';
import { type KnownIncident, postIncidentLines } from '../commands/incident-lines.ts';
import { nextId } from '../commands/next-id.ts';
import type { RoomEvent } from '../events/event.ts';
import { announcement, scheduledIncidents } from '../incidents/incident-schedule.ts';
import { type IncidentWatch, isHandled, LATE_FACTOR, type WatchedIncident } from '../incidents/incident-watch.ts';
import { openedIncident, openingEvents } from '../incidents/open-incident.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { Incident, RoomIncident } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';

const NOTHING: readonly RoomEvent[] = [];

/**
 * What incidents bring in the tick that ends at `atMs`: those that the schedule announces or opens, the lines that are
 * due, numbered after the `lineCount` of the crowd, `handled` for those whose essential acts are done, `missed` for those
 * whose time is over, and what an oversale made up is withdrawn. `state` is the full state before the tick, `watch` what
 * the log says of its incidents. Rules: CMD-72, CMD-73, CMD-76 to CMD-78.
 */
export function incidentEvents(
  state: RoomState,
  atMs: ShowMs,
  lineCount: number,
  context: RoomContext,
  watch: IncidentWatch,
): readonly RoomEvent[] {
  const { incidents } = teamOf(state);
  const { announced, opening } = scheduledIncidents(state, atMs, context);
  const isOver = incidents.every(({ outcome }) => outcome !== 'open') && watch.every(({ isWithdrawn }) => isWithdrawn);
  if (isOver && announced === null && opening.length === 0) return NOTHING;
  const open = incidents.filter(({ outcome }) => outcome === 'open');
  const opened = opening.map((entry, index) => ({ incident: openedIncident(state, entry, atMs, index), entry }));
  const speaking = [...knownIncidents(open, context), ...opened];
  const events: RoomEvent[] = announced === null ? [] : [announcing(state, announced, context)];
  for (const { incident } of opened) events.push({ type: 'incidentOpened', incident });
  if (speaking.length > 0) {
    const time = { fromMs: atMs - TICK_MS + 1, toMs: atMs };
    events.push(...postIncidentLines(state, speaking, time, context.header.lang, lineCount));
  }
  for (const { incident, entry } of opened) events.push(...openingEvents(state, incident, entry));
  for (const incident of open) addClosing(events, incident, atMs, context, watch);
  for (const watched of watch) addWithdrawal(events, state, watched);
  return events;
}

/** The incidents of the room with what the catalogue says of them. */
function knownIncidents(incidents: readonly RoomIncident[], context: RoomContext): readonly KnownIncident[] {
  const found: KnownIncident[] = [];
  for (const incident of incidents) {
    const entry = context.incidents.find(({ id }) => id === incident.incidentId);
    if (entry !== undefined) found.push({ incident, entry });
  }
  return found;
}

/** The seat that will own it is told, and the director. */
function announcing(state: RoomState, entry: Incident, { header }: RoomContext): RoomEvent {
  const text = announcement(entry, header.lang);
  const { cues } = teamOf(state);
  const seats: readonly Role[] = entry.ownerRole === 'director' ? ['director'] : [entry.ownerRole, 'director'];
  const given = seats.map((to, index) => ({ id: nextId('cue', cues, index), from: 'staff' as const, to, text }));
  return { type: 'cueGiven', cues: given };
}

function addClosing(
  events: RoomEvent[],
  incident: RoomIncident,
  atMs: ShowMs,
  context: RoomContext,
  watch: IncidentWatch,
): void {
  const watched = watch.find(({ id }) => id === incident.id);
  if (watched !== undefined && isHandled(watched)) events.push(closedIncident(incident, 'handled', context));
  else if (atMs >= missedAtMs(incident, watched)) events.push(closedIncident(incident, 'missed', context));
}

/** When nothing can handle an incident any more: after twice its time, and twice that of each essential act. */
function missedAtMs({ openedAtMs, dueAtMs }: RoomIncident, watched: WatchedIncident | undefined): ShowMs {
  let givenMs = dueAtMs - openedAtMs;
  for (const { isEssential, seconds } of watched?.terms.acts ?? []) {
    if (isEssential) givenMs = Math.max(givenMs, seconds * 1_000);
  }
  return openedAtMs + LATE_FACTOR * givenMs;
}

/** Takes away what an oversale that is over made up, as far as it was not sold. */
function addWithdrawal(
  events: RoomEvent[],
  { public: room }: RoomState,
  { closedAtMs, isWithdrawn, terms: { productId, effects } }: IncidentWatch[number],
): void {
  if (closedAtMs === null || isWithdrawn || productId === null) return;
  const units = effects.reduce((sum, effect) => (effect.kind === 'oversell' ? sum + effect.units : sum), 0);
  const stock = room.queue.find((item) => item.productId === productId)?.stock ?? 0;
  events.push({ type: 'stockWithdrawn', productId, quantity: Math.min(stock, units) });
}
