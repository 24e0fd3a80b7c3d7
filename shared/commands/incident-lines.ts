import type { RoomEvent } from '../events/event.ts';
import { must } from '../lib/assert.ts';
import type { Viewer } from '../model/ids.ts';
import { type Incident, MAX_INCIDENT_VIEWERS, type RoomIncident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { ChatLine, LineIntent, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { nextId, numberOfId } from './next-id.ts';

/** An open incident of a room with its entry in the catalogue. */
export interface KnownIncident {
  readonly incident: RoomIncident;
  readonly entry: Incident;
}

/**
 * Viewers of incidents are numbered from here on: above the candidates of a crowd, which are counted from 0, and those
 * who are invited, which are counted from 0xf0000000. A show has fewer than a million of either.
 */
const FIRST_INCIDENT_VIEWER = 0xffff_0000;
/** Incidents whose viewers have numbers of their own; after them the first ones' are used again. */
const NUMBERED_INCIDENTS = Math.floor(0x1_0000 / MAX_INCIDENT_VIEWERS);

/**
 * The lines that viewers of incidents write in the time [fromMs, toMs], in the order of the incidents, with what they
 * want; muted viewers write none. `offset` counts the lines that come before them in the same entry. No event when
 * nobody writes. Rules: CMD-72.
 */
export function postIncidentLines(
  state: RoomState,
  incidents: readonly KnownIncident[],
  { fromMs, toMs }: { readonly fromMs: ShowMs; readonly toMs: ShowMs },
  lang: Language,
  offset = 0,
): RoomEvent[] {
  const lines: ChatLine[] = [];
  const intents: LineIntent[] = [];
  for (const { incident, entry } of incidents) {
    for (const { by, afterSeconds, intent, text } of entry.lines) {
      const atMs = incident.openedAtMs + afterSeconds * 1_000;
      if (atMs < fromMs || atMs > toMs) continue;
      const viewer = incidentViewer(incident, by);
      if (isMuted(state, viewer, atMs)) continue;
      const lineId = nextId('line', state.public.chat, offset + lines.length);
      lines.push({ id: lineId, viewer, name: nameOf(entry, by, lang), text: text[lang] });
      intents.push({ lineId, intent, topic: null, productId: null });
    }
  }
  return lines.length === 0
    ? []
    : [
        { type: 'linesPosted', lines },
        { type: 'linesClassified', intents },
      ];
}

/** The number of a viewer who takes part in an incident; nobody of the crowd has it. Rules: CMD-72. */
export function incidentViewer({ id }: Pick<RoomIncident, 'id'>, by: number): Viewer {
  return FIRST_INCIDENT_VIEWER + (numberOfId(id) % NUMBERED_INCIDENTS) * MAX_INCIDENT_VIEWERS + by;
}

function nameOf({ id, viewers }: Incident, by: number, lang: Language): string {
  return must(viewers[by], `viewer ${by} of incident ${id}`)[lang];
}

function isMuted({ public: room }: RoomState, viewer: Viewer, atMs: ShowMs): boolean {
  return room.mutedViewers.some((mute) => mute.viewer === viewer && (mute.untilMs === null || mute.untilMs >= atMs));
}
