import type { AudienceInputs } from '../audience/audience-contract.ts';
import type { AudienceProbe } from '../audience/audience-probe.ts';
import { createAudience } from '../audience/create-audience.ts';
import type { RoomContext } from '../authority/decision.ts';
import { createOfflineRoom, type OfflineRoom, openOfflineRoom } from '../authority/offline-room.ts';
import { type FoldedRoom, foldRoom } from '../authority/recovery.ts';
import { seatOf } from '../commands/actor-role.ts';
import { must } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { Actor, JournalEntry, Recording, RoomHeader } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { BranchScript, BranchStep } from './branch-script.ts';
import { inBranch, type RecordedLines } from './line-aliases.ts';

/** What a branch is played with besides its script. */
export interface BranchInputs {
  readonly context: RoomContext;
  readonly audience: AudienceInputs;
  /** What the acts of the script refer to. */
  readonly lines: RecordedLines;
  /** 0 keeps the recorded draws; any other number gives the crowd another future after the cut. */
  readonly replicate: number;
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
  const entries = [...script.before];
  const room = openBranch(script, inputs, (entry) => entries.push(entry));
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
  if (probe !== undefined) foldRoom(recording.entries, context).recover(createAudience(audience, probe));
  return { recording, dropped: 0 };
}

/** The room of a branch as it stands at the cut; `write` gets what is played from there. */
export function openBranch(
  { before }: Pick<BranchScript, 'before'>,
  { context, audience, replicate, probe }: Omit<BranchInputs, 'lines'>,
  write: (entry: JournalEntry) => void,
): OfflineRoom {
  const lastTick = Math.floor((before.at(-1)?.showMs ?? 0) / TICK_MS);
  const fork = replicate === 0 ? {} : { fork: { afterTick: lastTick, replicate } };
  const deps = { context, audience: createAudience({ ...audience, ...fork }, probe ?? null) };
  if (before.length === 0) return openOfflineRoom(deps, write);
  return createOfflineRoom(deps, foldOnce(before, context).recover(deps.audience), write);
}

/** What stays is folded once for all futures that go on from it. */
const folds = new WeakMap<readonly JournalEntry[], { readonly header: RoomHeader; readonly folded: FoldedRoom }>();

function foldOnce(before: readonly JournalEntry[], context: RoomContext): FoldedRoom {
  const known = folds.get(before);
  if (known?.header === context.header) return known.folded;
  const folded = foldRoom(before, context);
  folds.set(before, { header: context.header, folded });
  return folded;
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
