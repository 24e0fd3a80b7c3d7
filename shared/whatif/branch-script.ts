import type { RoomCommand } from '../commands/command.ts';
import { must } from '../lib/assert.ts';
import { EDITABLE_ACTS } from '../model/editable-acts.ts';
import type { CommandId } from '../model/ids.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';
import type { EditPlace, ShowEdit } from '../model/show-edit.ts';

/** One step of a branch: the clock moves, or somebody acts. A seat that is named alone acts as whoever holds it then. */
export type BranchStep =
  | { readonly kind: 'tick' }
  | {
      readonly kind: 'act';
      readonly commandId: CommandId;
      readonly command: RoomCommand;
      readonly by: Actor | Role;
    };

/** A recording that is cut: what stays as it was, and what is played again. */
export interface BranchScript {
  readonly before: readonly JournalEntry[];
  readonly steps: readonly BranchStep[];
}

/** An edit that cannot be made on a recording. */
export class EditFault extends Error {
  readonly reason: 'no-such-act' | 'not-editable' | 'off-air' | 'not-the-seats';
  constructor(reason: EditFault['reason'], message: string) {
    super(message);
    this.name = 'EditFault';
    this.reason = reason;
  }
}

const EDIT_ID = 'what-if-edited-act';

/**
 * Both futures of a recording from the place of an edit on: as it was, and edited. With `isAnew` nothing stays: a
 * recording of another engine is played again from its first act. Throws EditFault. Rules: WIF-1, WIF-2, WIF-5.
 */
export function editScripts(
  entries: readonly JournalEntry[],
  edit: ShowEdit,
  isAnew = false,
): { readonly recorded: BranchScript; readonly edited: BranchScript } {
  const { from, to, act } = changeOf(entries, edit);
  const cut = cutAt({ from, to }, isAnew);
  const rest = entries.slice(cut);
  const edited = rest.flatMap((entry, offset): readonly BranchStep[] => {
    const index = cut + offset;
    const own = index === from ? [] : [stepOf(entry)];
    return index === to && act !== null ? [act, ...own] : own;
  });
  const tail = to === entries.length && act !== null ? [act] : [];
  const recorded = scriptFrom(entries, cut, isAnew);
  return { recorded, edited: { before: recorded.before, steps: [...edited, ...tail] } };
}

/**
 * Entries before the place at which both futures of an edit part. Unedited futures of one place are the same, whatever the
 * edit. Throws EditFault. Rules: WIF-1.
 */
export function cutOf(entries: readonly JournalEntry[], edit: ShowEdit, isAnew = false): number {
  return cutAt(changeOf(entries, edit), isAnew);
}

/**
 * Entries before an act, or before what is added at a time: the place of most edits there, by which its unedited futures can
 * be played before an edit is made. Throws EditFault. Rules: WIF-8.
 */
export function cutBefore(entries: readonly JournalEntry[], place: EditPlace, isAnew = false): number {
  const from = 'seq' in place ? indexOf(entries, place.seq) : placeOf(entries, place.atMs);
  return cutAt({ from, to: null }, isAnew);
}

/** The room opens itself when nothing stays. */
function cutAt({ from, to }: Pick<Change, 'from' | 'to'>, isAnew: boolean): number {
  return isAnew ? 1 : Math.min(from ?? to ?? 0, to ?? from ?? 0);
}

/** Everything after so many entries as it was recorded; with `isAnew` nothing stays, as with an edit. */
export function scriptFrom(entries: readonly JournalEntry[], cut: number, isAnew = false): BranchScript {
  return { before: isAnew ? [] : entriesBefore(entries, cut), steps: entries.slice(cut).map(stepOf) };
}

/** The last cut of a recording: what was played to there is found by these very entries. */
const lastCut = new WeakMap<
  readonly JournalEntry[],
  { readonly cut: number; readonly before: readonly JournalEntry[] }
>();

function entriesBefore(entries: readonly JournalEntry[], cut: number): readonly JournalEntry[] {
  const known = lastCut.get(entries);
  if (known?.cut === cut) return known.before;
  const before = entries.slice(0, cut);
  lastCut.set(entries, { cut, before });
  return before;
}

/** Place of an edit: the index that is left out, the index before which the act stands, and the act. */
interface Change {
  readonly from: number | null;
  readonly to: number | null;
  readonly act: BranchStep | null;
}

function changeOf(entries: readonly JournalEntry[], edit: ShowEdit): Change {
  switch (edit.kind) {
    case 'remove':
      return { from: indexOf(entries, edit.seq), to: null, act: null };
    case 'replace': {
      const from = indexOf(entries, edit.seq);
      refuseUneditable(edit.command);
      const { actor } = must(entries[from], 'an entry');
      return { from, to: from, act: { kind: 'act', commandId: EDIT_ID, command: edit.command, by: actor } };
    }
    case 'move': {
      const from = indexOf(entries, edit.seq);
      const { command, actor } = must(entries[from], 'an entry');
      return { from, to: placeOf(entries, edit.atMs), act: { kind: 'act', commandId: EDIT_ID, command, by: actor } };
    }
    case 'add':
      refuseUneditable(edit.command);
      return {
        from: null,
        to: placeOf(entries, edit.atMs),
        act: { kind: 'act', commandId: EDIT_ID, command: edit.command, by: edit.role },
      };
    default: {
      const unknown: never = edit;
      throw new Error(`unknown edit ${String(unknown)}`);
    }
  }
}

function indexOf(entries: readonly JournalEntry[], seq: number): number {
  const index = entries.findIndex((entry) => entry.seq === seq);
  const entry = entries[index];
  if (entry === undefined) throw new EditFault('no-such-act', `no entry ${seq}`);
  refuseUneditable(entry.command);
  return index;
}

function refuseUneditable({ type }: RoomCommand): void {
  if (!EDITABLE_ACTS.includes(type)) throw new EditFault('not-editable', `${type} cannot be edited`);
}

/** Index of the first tick after a show time: acts before it happen at that time. */
function placeOf(entries: readonly JournalEntry[], atMs: number): number {
  const place = entries.findIndex(({ command, showMs }) => command.type === 'advanceClock' && showMs > atMs);
  if (place === -1) throw new EditFault('off-air', `nothing is on air at ${atMs} ms`);
  return place;
}

function stepOf({ command, commandId, actor }: JournalEntry): BranchStep {
  return command.type === 'advanceClock' ? { kind: 'tick' } : { kind: 'act', commandId, command, by: actor };
}
