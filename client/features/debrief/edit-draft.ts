import type { RoomCommand } from '#shared/commands/command.ts';
import type { Role } from '#shared/model/seat.ts';
import type { EditPlace, ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';

/** Ways in which an act can be changed; a number moves it by so many seconds. */
export type EditWay = 'remove' | 'words' | 'price' | 'product' | number;

/** Seconds by which an act can be moved. */
export const MOVES_S = [-60, -30, -15, 15, 30, 60] as const;

/** Acts that can be added, with the seat that does them. */
export const ADDED_ACTS = { utter: 'host', pinProduct: 'operator', changePrice: 'operator' } as const satisfies Partial<
  Record<RoomCommand['type'], Role>
>;
export type AddedAct = keyof typeof ADDED_ACTS;

/** What has been filled in. */
export interface EditDraft {
  readonly way: EditWay;
  readonly added: AddedAct;
  readonly atMs: number;
  readonly text: string;
  readonly priceCents: number | null;
  readonly productId: string;
}

/** How long it takes to say words, milliseconds; a guess by their number, within what a room takes. Proposed. */
const MS_PER_SIGN = 180;
const LONGEST_MS = 20_000;

/** Ways of changing an act. */
export function waysOf({ command }: MomentAct): readonly EditWay[] {
  const own: EditWay[] = [];
  if (command.type === 'utter' || command.type === 'replyToLine') own.push('words');
  if (command.type === 'changePrice') own.push('price');
  if (command.type === 'pinProduct') own.push('product');
  return ['remove', ...own, ...MOVES_S];
}

/** Where the show would part from what it was, whatever else is filled in. */
export function placeOf(subject: MomentAct | 'new', { way, atMs }: Pick<EditDraft, 'way' | 'atMs'>): EditPlace {
  if (subject === 'new') return { atMs };
  return typeof way === 'number' && way < 0 ? { atMs: movedTo(subject, way) } : { seq: subject.seq };
}

/** The edit that has been filled in, null while something is missing. */
export function editOf(subject: MomentAct | 'new', draft: EditDraft): ShowEdit | null {
  if (subject === 'new') {
    const command = commandOf(draft.added, draft);
    return command && { kind: 'add', atMs: draft.atMs, role: ADDED_ACTS[draft.added], command };
  }
  const { seq } = subject;
  if (draft.way === 'remove') return { kind: 'remove', seq };
  if (typeof draft.way === 'number') return { kind: 'move', seq, atMs: movedTo(subject, draft.way) };
  const command = changed(subject.command, draft);
  return command && { kind: 'replace', seq, command };
}

function movedTo({ atMs }: MomentAct, seconds: number): number {
  return Math.max(0, atMs + seconds * 1_000);
}

function changed(command: RoomCommand, draft: EditDraft): RoomCommand | null {
  const text = draft.text.trim();
  switch (command.type) {
    case 'utter':
      return commandOf('utter', draft);
    case 'replyToLine':
      return text === '' ? null : { ...command, text };
    case 'changePrice':
      return draft.priceCents === null ? null : { ...command, priceCents: draft.priceCents };
    case 'pinProduct':
      return { ...command, productId: draft.productId };
    default:
      return null;
  }
}

function commandOf(type: AddedAct, { text, productId, priceCents }: EditDraft): RoomCommand | null {
  const words = text.trim();
  switch (type) {
    case 'utter': {
      if (words === '') return null;
      const durationMs = Math.min(LONGEST_MS, [...words].length * MS_PER_SIGN);
      return { type: 'utter', text: words, source: 'typed', acts: [], durationMs };
    }
    case 'pinProduct':
      return { type: 'pinProduct', productId };
    case 'changePrice':
      return priceCents === null ? null : { type: 'changePrice', productId, priceCents };
  }
}
