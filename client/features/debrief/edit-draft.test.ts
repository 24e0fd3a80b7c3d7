import { expect, test } from 'vitest';
import type { RoomCommand } from '#shared/commands/command.ts';
import { showEditSchema } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { signed } from '../../format/signed.ts';
import { type EditDraft, editOf, placeOf, waysOf } from './edit-draft.ts';

const act = (command: RoomCommand): MomentAct => ({ seq: 12, atMs: 20_000, role: 'operator', command });
const price = act({ type: 'changePrice', productId: 'pillow', priceCents: 9_900 });
const says = act({ type: 'utter', text: 'Hello', source: 'typed', acts: [], durationMs: 0 });
const DRAFT: EditDraft = {
  way: 'remove',
  added: 'utter',
  atMs: 60_000,
  text: '',
  priceCents: null,
  productId: 'pillow',
};

test('every act can be left out or moved, some can be done otherwise', () => {
  expect(waysOf(act({ type: 'unpinProduct' }))).toEqual(['remove', -60, -30, -15, 15, 30, 60]);
  expect(waysOf(price)).toContain('price');
  expect(waysOf(says)).toContain('words');
});

test('what is filled in is an edit that the server takes', () => {
  const edits = [
    editOf(price, DRAFT),
    editOf(price, { ...DRAFT, way: -30 }),
    editOf(price, { ...DRAFT, way: 'price', priceCents: 8_800 }),
    editOf(says, { ...DRAFT, way: 'words', text: '  Welcome  ' }),
    editOf('new', { ...DRAFT, text: 'How big it is: 60 by 40' }),
    editOf('new', { ...DRAFT, added: 'pinProduct' }),
  ];
  for (const edit of edits) expect(showEditSchema.safeParse(edit).success).toBe(true);
  expect(edits[1]).toEqual({ kind: 'move', seq: 12, atMs: 0 });
  expect(edits[3]).toMatchObject({ kind: 'replace', command: { text: 'Welcome' } });
  expect(edits[5]).toMatchObject({ kind: 'add', role: 'operator', atMs: 60_000 });
});

test('what is missing makes no edit', () => {
  expect(editOf(price, { ...DRAFT, way: 'price' })).toBeNull();
  expect(editOf(says, { ...DRAFT, way: 'words', text: ' ' })).toBeNull();
  expect(editOf('new', DRAFT)).toBeNull();
});

test('the place of an edit is known before the edit', () => {
  expect(placeOf(says, { ...DRAFT, way: 'words' })).toEqual({ seq: 12 });
  expect(placeOf(says, { ...DRAFT, way: 30 })).toEqual({ seq: 12 });
  expect(placeOf(says, { ...DRAFT, way: -15 })).toEqual({ atMs: 5_000 });
  expect(placeOf('new', DRAFT)).toEqual({ atMs: 60_000 });
});

test('a change is written with its sign, nothing without', () => {
  expect([signed(2.06, 1), signed(-0.4, 1), signed(0.01, 1), signed(-12, 0, (size) => `¥${size}`)]).toEqual([
    ...['+2.1', '−0.4', '0', '−¥12'],
  ]);
});
