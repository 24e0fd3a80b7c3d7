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
/** UTF-8 bytes of the texts of incidents in a snapshot, as if each were closed: seven of common length, and the newest always. */
const INCIDENT_BYTES = 8_000;
/** Bytes that truth and expected acts may come to when the incident closes. Proposed. */
const HIDDEN_BYTES = 700;

/** Adds the incident; the newest 12 stay, fewer where their texts are long, and every open one. Rules: ROOM-6. */
export function applyIncidentOpened(state: RoomState, { incident }: IncidentOpened): RoomState {
  return changeTeam(state, ({ incidents }) => {
    const newest = keepWithin(appendNewest(incidents, [incident], KEPT_INCIDENTS), INCIDENT_BYTES, textBytes);
    return { incidents: [...incidents.filter((one) => one.outcome === 'open' && !newest.includes(one)), ...newest] };
  });
}

function textBytes({ name, brief, truth, expected }: RoomIncident): number {
  const hidden = truth === null || expected === null ? HIDDEN_BYTES : bytesOf(truth) + bytesOf(expected);
  return bytesOf(name) + bytesOf(brief) + hidden;
}

function bytesOf({ zh, en }: Bilingual): number {
  return utf8Length(zh) + utf8Length(en);
}
