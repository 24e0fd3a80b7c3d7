import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { contentIdSchema } from '../model/ids.ts';
import type { Incident, RoomIncident } from '../model/incident.ts';
import type { RoomState } from '../model/room.ts';
import { teamOf } from './full-state.ts';
import { postIncidentLines } from './incident-lines.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Lets an incident of the catalogue happen now. */
export const injectIncidentSchema = z.strictObject({
  type: z.literal('injectIncident'),
  incidentId: contentIdSchema,
});
export type InjectIncident = z.infer<typeof injectIncidentSchema>;

/** Incidents that a team can see to at a time. Proposed. */
const OPEN_LIMIT = 3;

/**
 * Opens the incident and posts its first lines; what a good team would do goes to the staff alone. Rejects: room/ended,
 * room/not_live, incident/unknown, incident/already_open, incident/too_many. Rules: CMD-72.
 */
export function decideInjectIncident(
  state: RoomState,
  { incidentId }: InjectIncident,
  { incidents, header }: RoomContext,
): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const entry = incidents.find(({ id }) => id === incidentId);
  if (entry === undefined) return reject(RejectionCode.UnknownIncident, { incidentId });
  const open = teamOf(state).incidents.filter(({ outcome }) => outcome === 'open');
  if (open.some((incident) => incident.incidentId === incidentId)) return reject(RejectionCode.IncidentAlreadyOpen);
  if (open.length >= OPEN_LIMIT) return reject(RejectionCode.IncidentTooMany, { limit: OPEN_LIMIT });
  const incident = openedIncident(state, entry);
  const { id, openedAtMs } = incident;
  return accept(
    { type: 'incidentOpened', incident },
    ...postIncidentLines(state, [{ incident, entry }], { fromMs: openedAtMs, toMs: openedAtMs }, header.lang),
    { type: 'incidentRevealed', key: { id, truth: entry.truth, expected: entry.expected } },
  );
}

function openedIncident(state: RoomState, { id, name, brief, ownerRole, seconds }: Incident): RoomIncident {
  const { showMs } = state.public;
  return {
    id: nextId('incident', teamOf(state).incidents),
    incidentId: id,
    name,
    brief,
    ownerRole,
    openedAtMs: showMs,
    dueAtMs: showMs + seconds * 1_000,
    outcome: 'open',
    closedAtMs: null,
    truth: null,
    expected: null,
  };
}
