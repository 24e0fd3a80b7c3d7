import type { AudienceInputs, BranchingAudience } from '../audience/audience-contract.ts';
import type { AudienceProbe } from '../audience/audience-probe.ts';
import { createAudience } from '../audience/create-audience.ts';
import type { Restore } from '../audience/part-memory.ts';
import type { RoomContext } from '../authority/decision.ts';
import { createOfflineRoom, type OfflineRoom, openOfflineRoom } from '../authority/offline-room.ts';
import { type RecoveredRoom, recoverFrom } from '../authority/recovery.ts';
import { seatOf } from '../commands/actor-role.ts';
import { must } from '../lib/assert.ts';
import type { Actor, JournalEntry, Recording, RoomHeader } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { BranchScript, BranchStep } from './branch-script.ts';
import { condenseEntries } from './condense-entries.ts';
import { inBranch, type RecordedLines } from './line-aliases.ts';

/** What a branch is played with besides its script. */
export interface BranchInputs {
  readonly context: RoomContext;
  readonly audience: AudienceInputs;
  /** What the acts of the script refer to. */
  readonly lines: RecordedLines;
  /** 0 keeps the recorded draws; any other number gives the crowd another future after the cut. */
  readonly replicate: number;
  /** Whether what was only counted may be summed up in the recording of the branch: enough to measure and to score it. */
  readonly isCondensed: boolean;
  /** Sees everybody, also before the cut. */
  readonly probe?: AudienceProbe;
}

/** A branch that was played to its end. */
export interface Branch {
  readonly recording: Recording;
  /** Acts of the script that the room refused, or that had nothing to act on any more. */
  readonly dropped: number;
}

/**
 * Plays a branch in the same kind of room as a live show, on the same crowd. A script from a recording of this engine with replicate 0 and
 * no edit gives that recording again, entry by entry. Throws RecoveryFault when what stays is not what this
 * engine plays. Rules: WIF-1, WIF-3, WIF-5.
 */
export function playBranch(script: BranchScript, inputs: BranchInputs): Branch {
  const { header } = inputs.context;
  const { room, entries } = openBranch(script, inputs);
  let dropped = 0;
  for (const step of script.steps) {
    if (step.kind === 'tick') room.tick();
    else if (!act(room, step, inputs.lines)) dropped += 1;
  }
  return { recording: { header, entries }, dropped };
}

/**
 * The recorded course of a recording of this engine: on the recorded draws it is the recording itself, so only its
 * audience is stepped, for the probe. Throws RecoveryFault as `playBranch` does. Rules: WIF-1.
 */
export function watchRecording(recording: Recording, { context, audience, probe }: BranchInputs): Branch {
  if (probe !== undefined) recoverFrom(recording.entries, context, createAudience(audience, probe));
  return { recording, dropped: 0 };
}

/**
 * The room of a branch as it stands at the cut, with its entries, which grow as it is played. One is played to its end
 * before the next is opened: futures of one place share its audience.
 */
export function openBranch(
  { before }: Pick<BranchScript, 'before'>,
  inputs: Omit<BranchInputs, 'lines'>,
): { readonly room: OfflineRoom; readonly entries: readonly JournalEntry[] } {
  const { context, replicate, isCondensed } = inputs;
  const { audience, room, condensed } = placeOf(before, inputs);
  if (replicate > 0) audience.branch(replicate);
  const entries = isCondensed ? condensed() : [...before];
  const writer = { isCondensed, write: (entry: JournalEntry) => entries.push(entry) };
  const deps = { context, audience };
  return {
    entries,
    room: before.length === 0 ? openOfflineRoom(deps, writer) : createOfflineRoom(deps, room(), writer),
  };
}

/** Where a recording was cut: its audience as it was there, and its room. */
interface Place {
  readonly header: RoomHeader;
  readonly audience: BranchingAudience;
  readonly restore: Restore;
  readonly room: () => RecoveredRoom;
  readonly condensed: () => JournalEntry[];
}

/** A place is gone to once, and all futures without a probe go on from there. */
const places = new WeakMap<readonly JournalEntry[], Place>();

/** How far a recording was walked without a probe, up to its last tick so far: later places are gone to from there. */
interface Walk extends Omit<Place, 'header' | 'room' | 'condensed'> {
  readonly entries: readonly JournalEntry[];
  readonly reached: RecoveredRoom;
}
const walks = new WeakMap<RoomHeader, Walk>();

function placeOf(before: readonly JournalEntry[], inputs: Omit<BranchInputs, 'lines'>): Omit<Place, 'restore'> {
  const { context, probe } = inputs;
  const known = probe === undefined ? places.get(before) : undefined;
  if (known?.header === context.header) {
    known.restore();
    return known;
  }
  const { entries, audience, restore, reached } = walkTo(before, inputs);
  const { position, memory } = recoverFrom(before.slice(entries.length), context, audience, reached);
  let summed: readonly JournalEntry[] | null = null;
  const place = {
    header: context.header,
    audience,
    restore,
    // Rooms that go on from here remember more, each for itself.
    room: () => ({ position, memory: new Map(memory) }),
    condensed: () => {
      summed ??= condenseEntries(before);
      return [...summed];
    },
  };
  if (probe === undefined) places.set(before, place);
  return place;
}

/** Goes to the last tick of some entries: from the last place that they have come by, or from the beginning. */
function walkTo(
  before: readonly JournalEntry[],
  { context, audience: crowd, probe }: Omit<BranchInputs, 'lines'>,
): Walk {
  const entries = upToLastTick(before);
  const last = probe === undefined ? walks.get(context.header) : undefined;
  const isOnWay = last?.entries.every((entry, index) => entry === entries[index]) === true;
  if (isOnWay) last.restore();
  const audience = isOnWay ? last.audience : createAudience(crowd, probe ?? null);
  const reached = isOnWay
    ? recoverFrom(entries.slice(last.entries.length), context, audience, last.reached)
    : recoverFrom(entries, context, audience);
  const walk = { entries, audience, restore: audience.save(), reached };
  if (probe === undefined) walks.set(context.header, walk);
  return walk;
}

function upToLastTick(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let end = entries.length;
  while (end > 0 && entries[end - 1]?.command.type !== 'advanceClock') end -= 1;
  return entries.slice(0, end);
}

function act(room: OfflineRoom, step: Extract<BranchStep, { kind: 'act' }>, lines: RecordedLines): boolean {
  const state = room.state();
  const command = inBranch(step.command, lines, state);
  if (command === null) return false;
  const actor = typeof step.by === 'string' ? holderOf(state, step.by) : step.by;
  if (actor === null) return false;
  const role = seatOf(actor);
  // A recorded act had a valid lease; in its branch it has the one of its seat as it stands there.
  const epoch = role === null || command.type === 'takeSeat' ? null : must(state.team, 'a team').seats[role].epoch;
  return room.submit({ commandId: step.commandId, command, actor, epoch }).ok;
}

/** Who acts for a seat now, null when nobody sits there. */
function holderOf(state: RoomState, role: Role): Actor | null {
  const holder = must(state.team, 'a team').seats[role].holder;
  if (holder.kind === 'bot') return { kind: 'bot', role };
  return holder.kind === 'person' ? { kind: 'participant', id: holder.participantId, role } : null;
}
