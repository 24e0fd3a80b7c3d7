import type { JournalEntry, Recording } from '../model/recording.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';

/** What one seat did over the show. */
export interface RoleLane {
  readonly role: Role;
  /** When it acted on air, ascending; taking and leaving the seat is no act. */
  readonly acts: readonly ShowMs[];
  /** The longest stretch on air without an act of it. */
  readonly longestGap: { readonly fromMs: ShowMs; readonly toMs: ShowMs };
}

/** Something that one seat passed on to another: a cue, or a viewer's line for the host. */
export interface Handoff {
  readonly kind: 'cue' | 'prompt';
  readonly from: Role | 'staff' | null;
  readonly to: Role;
  readonly text: string;
  readonly atMs: ShowMs;
  /** When it was taken up; null: never. */
  readonly takenAtMs: ShowMs | null;
}

export interface TeamLanes {
  readonly lanes: readonly RoleLane[];
  /** Those that lay longest before they were taken up come first, those that never were before all. */
  readonly handoffs: readonly Handoff[];
}

const SEATING: ReadonlySet<string> = new Set(['takeSeat', 'leaveSeat']);

/** Reads from a recording who did what when, and how long what was passed on lay. Rules: SCO-22. */
export function teamLanes({ entries }: Pick<Recording, 'entries'>): TeamLanes {
  const started = entries.findIndex(({ events }) => events.some(({ type }) => type === 'showStarted'));
  const live = entries.slice(Math.max(0, started));
  const onAir = airTime(live);
  return {
    lanes: ROLES.map((role) => laneOf(role, live, onAir)),
    handoffs: handoffsOf(live).sort((a, b) => waitOf(b, onAir.toMs) - waitOf(a, onAir.toMs) || a.atMs - b.atMs),
  };
}

interface Span {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

function airTime(entries: readonly JournalEntry[]): Span {
  const at = (type: string) => entries.find(({ events }) => events.some((event) => event.type === type))?.showMs;
  return { fromMs: at('showStarted') ?? 0, toMs: at('showEnded') ?? entries.at(-1)?.showMs ?? 0 };
}

function laneOf(role: Role, entries: readonly JournalEntry[], { fromMs, toMs }: Span): RoleLane {
  const acts = entries
    .filter(
      ({ actor, command, events }) =>
        'role' in actor && actor.role === role && events.length > 0 && !SEATING.has(command.type),
    )
    .map(({ showMs }) => showMs);
  const marks = [fromMs, ...acts, toMs];
  const gaps = marks.slice(1).map((end, index) => ({ fromMs: marks[index] ?? fromMs, toMs: end }));
  const longestGap = gaps.reduce((longest, gap) =>
    gap.toMs - gap.fromMs > longest.toMs - longest.fromMs ? gap : longest,
  );
  return { role, acts, longestGap };
}

function handoffsOf(entries: readonly JournalEntry[]): Handoff[] {
  const open = new Map<string, Handoff>();
  for (const { showMs, actor, events } of entries) {
    for (const event of events) {
      if (event.type === 'cueGiven') {
        for (const { id, from, to, text } of event.cues)
          open.set(id, { kind: 'cue', from, to, text, atMs: showMs, takenAtMs: null });
      } else if (event.type === 'cueAcknowledged') take(open, event.cueId, showMs);
      else if (event.type === 'hostPrompted') {
        const from = 'role' in actor ? actor.role : null;
        const { lineId, text } = event.prompt;
        open.set(lineId, { kind: 'prompt', from, to: 'host', text, atMs: showMs, takenAtMs: null });
      } else if (event.type === 'promptSettled') for (const lineId of event.lineIds) take(open, lineId, showMs);
    }
  }
  return [...open.values()];
}

function take(open: Map<string, Handoff>, id: string, atMs: ShowMs): void {
  const handoff = open.get(id);
  if (handoff !== undefined && handoff.takenAtMs === null) open.set(id, { ...handoff, takenAtMs: atMs });
}

/** How long it lay; what was never taken up lay to the end and counts before everything that was. */
function waitOf({ atMs, takenAtMs }: Handoff, endMs: ShowMs): number {
  return takenAtMs === null ? endMs * 2 - atMs : takenAtMs - atMs;
}
