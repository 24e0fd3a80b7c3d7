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
  const time = { fromMs: atMs - TICK_MS + 1, toMs: atMs };
  const speaking = [...open.flatMap(known(context)), ...opened];
  return [
    ...(announced === null ? [] : [announcing(state, announced, context)]),
    ...opened.map(({ incident }): RoomEvent => ({ type: 'incidentOpened', incident })),
    ...(speaking.length === 0 ? [] : postIncidentLines(state, speaking, time, context.header.lang, lineCount)),
    ...opened.flatMap(({ incident, entry }) => openingEvents(state, incident, entry)),
    ...open.flatMap((incident) => closing(incident, atMs, context, watch)),
    ...watch.flatMap(withdrawing(state)),
  ];
}

function known({ incidents }: RoomContext): (incident: RoomIncident) => KnownIncident[] {
  return (incident) =>
    incidents.filter(({ id }) => id === incident.incidentId).map((entry): KnownIncident => ({ incident, entry }));
}

/** The seat that will own it is told, and the director. */
function announcing(state: RoomState, entry: Incident, { header }: RoomContext): RoomEvent {
  const text = announcement(entry, header.lang);
  const { cues } = teamOf(state);
  const seats: readonly Role[] = entry.ownerRole === 'director' ? ['director'] : [entry.ownerRole, 'director'];
  const given = seats.map((to, index) => ({ id: nextId('cue', cues, index), from: 'staff' as const, to, text }));
  return { type: 'cueGiven', cues: given };
}

function closing(incident: RoomIncident, atMs: ShowMs, context: RoomContext, watch: IncidentWatch): RoomEvent[] {
  const watched = watch.find(({ id }) => id === incident.id);
  if (watched !== undefined && isHandled(watched)) return [closedIncident(incident, 'handled', context)];
  return atMs >= missedAtMs(incident, watched) ? [closedIncident(incident, 'missed', context)] : [];
}

/** When nothing can handle an incident any more: after twice its time, and twice that of each essential act. */
function missedAtMs({ openedAtMs, dueAtMs }: RoomIncident, watched: WatchedIncident | undefined): ShowMs {
  const essential = watched?.terms.acts.filter(({ isEssential }) => isEssential) ?? [];
  const givenMs = Math.max(dueAtMs - openedAtMs, ...essential.map(({ seconds }) => seconds * 1_000));
  return openedAtMs + LATE_FACTOR * givenMs;
}

/** Takes away what an oversale that is over made up, as far as it was not sold. */
function withdrawing({ public: room }: RoomState): (watched: IncidentWatch[number]) => RoomEvent[] {
  return ({ closedAtMs, isWithdrawn, terms: { productId, effects } }) => {
    if (closedAtMs === null || isWithdrawn || productId === null) return [];
    const units = effects.reduce((sum, effect) => (effect.kind === 'oversell' ? sum + effect.units : sum), 0);
    const stock = room.queue.find((item) => item.productId === productId)?.stock ?? 0;
    return [{ type: 'stockWithdrawn', productId, quantity: Math.min(stock, units) }];
  };
}
