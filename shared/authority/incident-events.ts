import { closedIncident } from '../commands/close-incident.ts';
import { teamOf } from '../commands/full-state.ts';
import { type KnownIncident, postIncidentLines } from '../commands/incident-lines.ts';
import type { RoomEvent } from '../events/event.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { RoomIncident } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';

/** An incident is missed at so many times its time. */
const MISSED_AFTER_FACTOR = 2;

/**
 * What open incidents bring in the tick that ends at `atMs`: the lines that are due, numbered after the `lineCount` of
 * the crowd, and `missed` for those whose time is over. `state` is the full state before the tick. Rules: CMD-72, CMD-73.
 */
export function incidentEvents(state: RoomState, atMs: ShowMs, lineCount: number, context: RoomContext): RoomEvent[] {
  const open = teamOf(state).incidents.filter(({ outcome }) => outcome === 'open');
  if (open.length === 0) return [];
  const time = { fromMs: atMs - TICK_MS + 1, toMs: atMs };
  return [
    ...postIncidentLines(state, open.flatMap(known(context)), time, context.header.lang, lineCount),
    ...open.filter((incident) => isMissed(incident, atMs)).map((one) => closedIncident(one, 'missed', context)),
  ];
}

function known({ incidents }: RoomContext): (incident: RoomIncident) => KnownIncident[] {
  return (incident) =>
    incidents.filter(({ id }) => id === incident.incidentId).map((entry): KnownIncident => ({ incident, entry }));
}

function isMissed({ openedAtMs, dueAtMs }: RoomIncident, atMs: ShowMs): boolean {
  return atMs >= openedAtMs + MISSED_AFTER_FACTOR * (dueAtMs - openedAtMs);
}
