import { RejectionCode } from '#shared/authority/rejection.ts';
import type { ClassId, ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { Incident } from '#shared/model/incident.ts';
import type { PlanIncident, PlannedIncident } from '#shared/protocol/plan-contract.ts';
import { PlanProblemCode } from '#shared/protocol/plan-problem-text.ts';
import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import type { WallActAnswer, WallRefusal } from '#shared/protocol/wall-contract.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { ListedPlan, StoredPlan } from '../storage/planned-incident-store.ts';
import type { Storage } from '../storage/storage.ts';

/** Incidents that may wait for one room. Proposed. */
const MOST_WAITING = 10;

export interface PlanParts {
  readonly storage: Pick<Storage, 'rehearsals' | 'plannedIncidents'>;
  readonly rooms: Pick<RoomRegistry, 'find'>;
  readonly incidents: readonly Pick<Incident, 'id'>[];
}

/** Plans an incident for rooms of the class that run here; each answers for itself. Rules: WAL-5. */
export async function planIncident(
  { storage, rooms, incidents }: PlanParts,
  classId: ClassId,
  staffId: ParticipantId,
  { actId, roomIds, incidentId, when }: PlanIncident,
): Promise<WallActAnswer> {
  const { plannedIncidents: plans } = storage;
  const [open, made, listed] = await Promise.all([
    storage.rehearsals.listOpenOfClass(classId),
    plans.roomsOf(actId),
    plans.listOfClass(classId),
  ]);
  const ours = new Set(open.map(({ roomId }) => roomId));
  const fresh: StoredPlan[] = [];
  const decide = (roomId: RoomId): WallRefusal | null => {
    const live = ours.has(roomId) ? rooms.find(roomId) : null;
    if (live === null) return { code: WireErrorCode.UnknownRoom, params: {} };
    if (made.has(roomId)) return null;
    if (!incidents.some(({ id }) => id === incidentId)) {
      return { code: RejectionCode.UnknownIncident, params: { incidentId } };
    }
    const waiting = listed.filter((plan) => plan.roomId === roomId && plan.refusal === null);
    if (waiting.length >= MOST_WAITING) return { code: PlanProblemCode.TooMany, params: { limit: MOST_WAITING } };
    const moment = momentOf(live, when);
    if (typeof moment !== 'number') return moment;
    fresh.push({ actId, roomId, incidentId, atMs: moment, staffId });
    return null;
  };
  const outcomes = [...new Set(roomIds)].map((roomId) => ({ roomId, refusal: decide(roomId) }));
  if (fresh.length > 0) await plans.add(classId, fresh);
  return { outcomes };
}

/** Show time at which it happens, or why it cannot. */
function momentOf({ room }: LiveRoom, when: PlanIncident['when']): number | WallRefusal {
  const { phase, showMs, plannedMs } = room.state().public;
  if (phase === 'ended') return { code: RejectionCode.Ended, params: {} };
  if (when.kind === 'in' && phase === 'lobby') return { code: PlanProblemCode.NotOnAir, params: {} };
  const atMs = when.kind === 'at' ? when.showMs : showMs + when.ms;
  if (atMs <= showMs) return { code: PlanProblemCode.Past, params: {} };
  if (atMs < plannedMs) return atMs;
  return { code: PlanProblemCode.BeyondEnd, params: { minutes: Math.round(plannedMs / 60_000) } };
}

/** Puts the plans of one act together, in the order given. */
export function groupPlans(listed: readonly ListedPlan[]): readonly PlannedIncident[] {
  const groups = new Map<string, { actId: string; incidentId: string; rooms: PlannedIncident['rooms'][number][] }>();
  for (const { actId, incidentId, roomId, atMs, refusal } of listed) {
    const group = groups.get(actId) ?? { actId, incidentId, rooms: [] };
    group.rooms.push({ roomId, atMs, refusal });
    groups.set(actId, group);
  }
  return [...groups.values()];
}
