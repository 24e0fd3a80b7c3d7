import { advancePosition, ROOM_START } from '../authority/room-position.ts';
import { must } from '../lib/assert.ts';
import type { RoomId } from '../model/ids.ts';
import type { Drill, JournalEntry, Recording, RoomHeader, SeatPlan } from '../model/recording.ts';
import { ROLES, type Role, type SeatHolder } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import type { DrillScores } from '../protocol/drill-contract.ts';
import { lastTickMs, type RollOutStart } from './roll-out.ts';

/** Show time before the moment, in which to find one's feet, and that of a whole drill. Source: `scoring` page. */
const LEAD_MS = 15_000;
const DRILL_MS = 90_000;
/** A drill shorter than this teaches nothing. */
const SHORTEST_MS = 30_000;

/** Points under a competent team with which a drill is still passed. Source: `scoring` page. */
const PASS_WITHIN = 3;

/** Where a moment is tried again from and to; null when too little of the show is left or the show was too short. */
export function drillSpan(entries: readonly JournalEntry[], momentMs: ShowMs): Omit<Drill, 'of'> | null {
  const endMs = lastTickMs(entries);
  if (momentMs >= endMs || endMs < SHORTEST_MS) return null;
  const fromMs = Math.max(0, Math.min(momentMs - LEAD_MS, endMs - SHORTEST_MS));
  return { fromMs, toMs: Math.min(endMs, fromMs + DRILL_MS), momentMs };
}

/** Whether a drill lies within three points of what a competent team reaches. Rules: DRL-3. */
export function isDrillPassed({ drill, best }: Pick<DrillScores, 'drill' | 'best'>): boolean {
  return drill >= best - PASS_WITHIN;
}

/** The place after the last tick that is not after a time. */
export function placeAt(entries: readonly JournalEntry[], atMs: ShowMs): RollOutStart {
  let place: RollOutStart = { atMs: 0, cut: 0 };
  for (const [index, { command, showMs }] of entries.entries()) {
    if (command.type === 'advanceClock' && showMs <= atMs) place = { atMs: showMs, cut: index + 1 };
  }
  return place;
}

/**
 * The beginning of a drill as a recording of its own: the show up to the cut, then paused, with one seat for a person and
 * bots in all others. Rules: DRL-1.
 */
export function beginDrill(
  { header, entries }: Recording,
  span: Omit<Drill, 'of'>,
  { roomId, role }: { readonly roomId: RoomId; readonly role: Role },
): Recording {
  const kept = entries.slice(0, Math.max(placeAt(entries, span.fromMs).cut, startOf(entries)));
  const before = kept.map((entry) => ({ ...entry, roomId }));
  const seatPlan = Object.fromEntries(ROLES.map((one) => [one, one === role ? 'empty' : 'bot'])) as SeatPlan;
  const drill: Drill = { of: header.roomId, ...span };
  const own: RoomHeader = { ...header, roomId, seatPlan, isSolo: true, drill };
  return { header: own, entries: [...before, ...opening(before, roomId, role)] };
}

/** Entries up to the start of the show, the start included. */
function startOf(entries: readonly JournalEntry[]): number {
  return entries.findIndex(({ events }) => events.some(({ type }) => type === 'showStarted')) + 1;
}

/** The seats change hands, and the clock stands still until the person goes on. */
function opening(before: readonly JournalEntry[], roomId: RoomId, role: Role): readonly JournalEntry[] {
  const { state, seq } = before.reduce(advancePosition, ROOM_START);
  const { seats } = must(state.team, 'a room of the server has its team');
  const holderOf = (one: Role): SeatHolder => ({ kind: one === role ? 'empty' : 'bot' });
  const base = { roomId, actor: { kind: 'server' }, showMs: state.public.showMs } as const;
  const changes = ROLES.filter((one) => seats[one].holder.kind !== holderOf(one).kind).map(
    (one, k): JournalEntry => ({
      ...base,
      seq: seq + k + 1,
      commandId: `server-drill-${one}`,
      command: { type: 'leaveSeat', role: one },
      events: [{ type: 'seatLeft', role: one, holder: holderOf(one), epoch: seats[one].epoch + 1 }],
    }),
  );
  if (state.public.phase === 'paused') return changes;
  const pause: JournalEntry = {
    ...base,
    seq: seq + changes.length + 1,
    commandId: 'server-drill-pause',
    command: { type: 'pauseShow', reason: 'team' },
    events: [{ type: 'showPaused', reason: 'team' }],
  };
  return [...changes, pause];
}
