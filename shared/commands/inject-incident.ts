import { z } from 'zod';
import { accept, type Decision, type RoomContext, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { openedIncident, openingEvents } from '../incidents/open-incident.ts';
import { contentIdSchema } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { teamOf } from './full-state.ts';
import { postIncidentLines } from './incident-lines.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Lets an incident of the catalogue happen now. */
export const injectIncidentSchema = z.strictObject({
  type: z.literal('injectIncident'),
  incidentId: contentIdSchema,
});
export type InjectIncident = z.infer<typeof injectIncidentSchema>;

/** Incidents that a team can see to at a time. Proposed. */
export const OPEN_LIMIT = 3;

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
  const incident = openedIncident(state, entry, state.public.showMs);
  const { openedAtMs } = incident;
  return accept(
    { type: 'incidentOpened', incident },
    ...postIncidentLines(state, [{ incident, entry }], { fromMs: openedAtMs, toMs: openedAtMs }, header.lang),
    ...openingEvents(state, incident, entry),
  );
}
