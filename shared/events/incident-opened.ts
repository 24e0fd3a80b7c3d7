import { utf8Length } from '../lib/utf8-length.ts';
import type { RoomIncident } from '../model/incident.ts';
import type { Bilingual } from '../model/language.ts';
import type { RoomState } from '../model/room.ts';
import { changeTeam } from './change-partition.ts';
import { appendNewest, keepWithin } from './keep-newest.ts';

/** An incident opened. What a good team would do stays with the staff until it is closed. Channel: team. */
export interface IncidentOpened {
  readonly type: 'incidentOpened';
  readonly incident: RoomIncident;
}

const KEPT_INCIDENTS = 12;
/** UTF-8 bytes of the texts of incidents in a snapshot, as if each were closed: about a dozen of common length. */
const INCIDENT_BYTES = 12_000;
/** Bytes that truth and expected acts may come to when the incident closes. Proposed. */
const HIDDEN_BYTES = 700;

/** Adds the incident; the newest 12 stay, fewer where their texts are long. Rules: ROOM-6. */
export function applyIncidentOpened(state: RoomState, { incident }: IncidentOpened): RoomState {
  return changeTeam(state, ({ incidents }) => ({
    incidents: keepWithin(appendNewest(incidents, [incident], KEPT_INCIDENTS), INCIDENT_BYTES, textBytes),
  }));
}

function textBytes({ name, brief, truth, expected }: RoomIncident): number {
  const hidden = truth === null || expected === null ? HIDDEN_BYTES : bytesOf(truth) + bytesOf(expected);
  return bytesOf(name) + bytesOf(brief) + hidden;
}

function bytesOf({ zh, en }: Bilingual): number {
  return utf8Length(zh) + utf8Length(en);
}
