import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomEvent } from '../events/event.ts';
import { must } from '../lib/assert.ts';
import { incidentIdSchema } from '../model/ids.ts';
import type { RoomIncident } from '../model/incident.ts';
import type { Actor } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { actorRole } from './actor-role.ts';
import { teamOf } from './full-state.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Says that an incident has been seen to. */
export const closeIncidentSchema = z.strictObject({ type: z.literal('closeIncident'), id: incidentIdSchema });
export type CloseIncident = z.infer<typeof closeIncidentSchema>;

/**
 * Closes an incident as handled, by its owner or the director; by anybody while no person directs. Nothing happens when
 * it is closed. Rejects: room/ended, room/not_live, incident/unknown, incident/not_yours. Rules: CMD-73.
 */
export function decideCloseIncident(
  state: RoomState,
  { id }: CloseIncident,
  actor: Actor,
  context: RoomContext,
): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const incident = teamOf(state).incidents.find((candidate) => candidate.id === id);
  if (incident === undefined) return reject(RejectionCode.UnknownIncident, { incidentId: id });
  if (!mayClose(state, incident, actor)) return reject(RejectionCode.IncidentNotYours, { role: incident.ownerRole });
  return incident.outcome === 'open' ? accept(closedIncident(incident, 'handled', context)) : accept();
}

/** The event that closes an incident and shows the team what was behind it. */
export function closedIncident(
  { id, incidentId }: RoomIncident,
  outcome: 'handled' | 'missed',
  { incidents }: RoomContext,
): RoomEvent {
  const entry = must(
    incidents.find((candidate) => candidate.id === incidentId),
    `incident ${incidentId} of the catalogue`,
  );
  return { type: 'incidentClosed', id, outcome, truth: entry.truth, expected: entry.expected };
}

function mayClose(state: RoomState, { ownerRole }: RoomIncident, actor: Actor): boolean {
  const role = actorRole(actor);
  const isDirected = teamOf(state).seats.director.holder.kind === 'person';
  return role === ownerRole || role === 'director' || !isDirected;
}
