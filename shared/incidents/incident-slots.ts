import type { Incident } from '../model/incident.ts';
import {
  INCIDENT_GAP_S,
  INCIDENT_LEAD_S,
  INCIDENT_SPAN_S,
  INCIDENT_TAIL_S,
  type IncidentPlan,
} from '../model/scenario.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';

/** A time in the show that is kept for incidents. Half-open `[fromMs, toMs)`. */
export interface IncidentSlot {
  readonly index: number;
  /** Earliest opening. */
  readonly fromMs: ShowMs;
  /** From here on any candidate may take the place of the first one, whose trigger has not come. */
  readonly anyFromMs: ShowMs;
  /** Nothing opens from here on. */
  readonly toMs: ShowMs;
}

/** Counters of the stream: which draw of a slot, a round or an incident is what. */
const SlotDraw = { Jitter: 0, Role: 1_000, Incident: 2_000 } as const;
/** Incidents that open together at level 3. Source: domain 4.2. */
const COMBINED = 2;
/** Share of a slot that its first candidate has for itself. Proposed. */
const FIRST_SHARE = 0.5;

/** What slots are made from: fixed for the life of a room. */
export interface SlotInputs {
  readonly plan: IncidentPlan;
  readonly incidents: readonly Incident[];
  readonly plannedMs: ShowMs;
  readonly crowdSeed: number;
}

/** The slot that `atMs` lies in, null between slots, in the first minute and near the end. Pure; counter-based draws alone. Rules: CMD-77. */
export function slotAt(atMs: ShowMs, inputs: SlotInputs): IncidentSlot | null {
  return slotsOf(inputs).find(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs) ?? null;
}

/** The slots of a plan: every tick of a show asks for the same ones. */
const known = new WeakMap<
  IncidentPlan,
  { readonly plannedMs: ShowMs; readonly crowdSeed: number; readonly slots: readonly IncidentSlot[] }
>();

function slotsOf({ plan, plannedMs, crowdSeed }: SlotInputs): readonly IncidentSlot[] {
  const before = known.get(plan);
  if (before?.plannedMs === plannedMs && before.crowdSeed === crowdSeed) return before.slots;
  const slots = layOut(plan, plannedMs, crowdSeed);
  known.set(plan, { plannedMs, crowdSeed, slots });
  return slots;
}

function layOut(plan: IncidentPlan, plannedMs: ShowMs, crowdSeed: number): readonly IncidentSlot[] {
  const leadMs = INCIDENT_LEAD_S * 1_000;
  const spanMs = plannedMs - leadMs - INCIDENT_TAIL_S * 1_000;
  const gapMs = INCIDENT_GAP_S[plan.mode] * 1_000;
  const perSlot = perSlotOf(plan);
  const wanted = (plan.perRole * ROLES.length * plannedMs) / (INCIDENT_SPAN_S * 1_000 * perSlot);
  const count = Math.max(1, Math.min(Math.floor(wanted), Math.floor(spanMs / gapMs)));
  const lengthMs = spanMs / count;
  if (spanMs <= 0) return [];
  const key = streamKey(crowdSeed, Stream.Incidents);
  const spareMs = Math.max(0, lengthMs - gapMs);
  return Array.from({ length: count }, (_, index) => {
    const startMs = leadMs + index * lengthMs;
    const fromMs = startMs + spareMs * drawUnit(key, index, SlotDraw.Jitter);
    const toMs = startMs + lengthMs;
    return { index, fromMs, anyFromMs: fromMs + (toMs - fromMs) * FIRST_SHARE, toMs };
  });
}

/** What may open together in a slot: for each the candidates, best first. One seat each, and another one each. */
export function choicesOf(
  { index }: IncidentSlot,
  { plan, incidents, crowdSeed }: SlotInputs,
): readonly (readonly Incident[])[] {
  const key = streamKey(crowdSeed, Stream.Incidents);
  const perSlot = perSlotOf(plan);
  const turns = Array.from({ length: perSlot }, (_, at) => index * perSlot + at);
  return turns.map((turn) => candidates(key, turn, plan, incidents));
}

function perSlotOf({ level }: IncidentPlan): number {
  return level === 3 ? COMBINED : 1;
}

/** Incidents of the seat whose turn it is, in an order in which each comes first once before any comes twice. */
function candidates(
  key: number,
  turn: number,
  { pool }: IncidentPlan,
  incidents: readonly Incident[],
): readonly Incident[] {
  const round = Math.floor(turn / ROLES.length);
  const role = shuffled(ROLES, key, round, SlotDraw.Role)[turn % ROLES.length];
  const own = incidents.filter(
    ({ id, ownerRole, trigger }) => ownerRole === role && pool.includes(id) && trigger.on !== 'staff',
  );
  const order = shuffled(own, key, ROLES.indexOf(role as Role), SlotDraw.Incident);
  const first = own.length === 0 ? 0 : round % own.length;
  return [...order.slice(first), ...order.slice(0, first)];
}

/** The items in the order of one draw each; equal inputs give equal orders. */
function shuffled<T>(items: readonly T[], key: number, index: number, counter: number): readonly T[] {
  return items
    .map((item, at) => ({ item, at, lot: drawUnit(key, index, counter + at) }))
    .sort((a, b) => a.lot - b.lot || a.at - b.at)
    .map(({ item }) => item);
}
