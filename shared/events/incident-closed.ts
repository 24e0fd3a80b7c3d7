import type { IncidentId } from '../model/ids.ts';
import type { IncidentOutcome } from '../model/incident.ts';
import type { Bilingual } from '../model/language.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changeTeam } from './change-partition.ts';

/** An incident closed: handled, or missed by the clock. Now the team may read what was behind it. Channel: team. */
export interface IncidentClosed {
  readonly type: 'incidentClosed';
  readonly id: IncidentId;
  readonly outcome: Exclude<IncidentOutcome, 'open'>;
  readonly truth: Bilingual;
  readonly expected: Bilingual;
}

/** Closes the incident and shows what was behind it. */
export function applyIncidentClosed(state: RoomState, event: IncidentClosed, atMs: ShowMs): RoomState {
  const { id, outcome, truth, expected } = event;
  return changeTeam(state, ({ incidents }) => ({
    incidents: incidents.map((incident) =>
      incident.id === id ? { ...incident, outcome, closedAtMs: atMs, truth, expected } : incident,
    ),
  }));
}
