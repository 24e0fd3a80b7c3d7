import { describe, expect, test } from 'vitest';
import type { RoomCommand } from '../commands/command.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import type { EditPlace, ShowEdit } from '../model/show-edit.ts';
import { type BranchScript, cutBefore, cutOf, EditFault, editScripts, scriptFrom } from './branch-script.ts';

const OPERATOR: Actor = { kind: 'participant', id: 'p-0000000000000001', role: 'operator' };
const unpin: RoomCommand = { type: 'unpinProduct' };

/** Opened, started, two ticks, an act, two ticks. */
const entries = [
  made(1, 0, { type: 'openRoom' }),
  made(2, 0, { type: 'startShow' }, OPERATOR),
  made(3, 250, { type: 'advanceClock', tick: 1 }),
  made(4, 500, { type: 'advanceClock', tick: 2 }),
  made(5, 500, unpin, OPERATOR),
  made(6, 750, { type: 'advanceClock', tick: 3 }),
  made(7, 1_000, { type: 'advanceClock', tick: 4 }),
];

function made(seq: number, showMs: number, command: RoomCommand, actor: Actor = { kind: 'server' }): JournalEntry {
  return { roomId: 'a'.repeat(26), seq, commandId: `command-${seq}`, actor, showMs, command, events: [] };
}

/** `·` for a tick, else the type of the act. */
const shape = ({ before, steps }: BranchScript) => [
  before.length,
  ...steps.map((step) => (step.kind === 'tick' ? '·' : step.command.type)),
];
const edited = (edit: ShowEdit) => shape(editScripts(entries, edit).edited);

describe('[WIF-2] an edit of one act', () => {
  test('leaves it out', () => {
    expect(edited({ kind: 'remove', seq: 5 })).toEqual([4, '·', '·']);
    expect(shape(editScripts(entries, { kind: 'remove', seq: 5 }).recorded)).toEqual([4, 'unpinProduct', '·', '·']);
  });

  test('moves it, and cuts where something changes first', () => {
    expect(edited({ kind: 'move', seq: 5, atMs: 750 })).toEqual([4, '·', 'unpinProduct', '·']);
    expect(edited({ kind: 'move', seq: 5, atMs: 250 })).toEqual([3, 'unpinProduct', '·', '·', '·']);
    expect(edited({ kind: 'move', seq: 5, atMs: 500 })).toEqual([4, 'unpinProduct', '·', '·']);
  });

  test('does it otherwise, as whoever did it', () => {
    const command: RoomCommand = { type: 'pinProduct', productId: 'pillow' };
    const { edited: script } = editScripts(entries, { kind: 'replace', seq: 5, command });
    expect(script.steps[0]).toMatchObject({ kind: 'act', command, by: OPERATOR });
    expect(shape(script)).toEqual([4, 'pinProduct', '·', '·']);
  });

  test('adds one for a seat', () => {
    const { edited: script } = editScripts(entries, { kind: 'add', atMs: 900, role: 'host', command: unpin });
    expect(shape(script)).toEqual([6, 'unpinProduct', '·']);
    expect(script.steps[0]).toMatchObject({ by: 'host' });
  });

  test.each([
    [{ kind: 'remove', seq: 99 }, 'no-such-act'],
    [{ kind: 'remove', seq: 2 }, 'not-editable'],
    [{ kind: 'remove', seq: 3 }, 'not-editable'],
    [{ kind: 'replace', seq: 5, command: { type: 'startShow' } }, 'not-editable'],
    [{ kind: 'add', atMs: 100, role: 'host', command: { type: 'openRoom' } }, 'not-editable'],
    [{ kind: 'add', atMs: 5_000, role: 'host', command: unpin }, 'off-air'],
  ] as const)('that is impossible is refused: %o is %s', (edit, reason) => {
    expect(() => editScripts(entries, edit)).toThrow(expect.objectContaining({ reason }));
    expect(() => editScripts(entries, edit)).toThrow(EditFault);
  });
});

test.each<[EditPlace, ShowEdit]>([
  [{ seq: 5 }, { kind: 'remove', seq: 5 }],
  [{ seq: 5 }, { kind: 'replace', seq: 5, command: unpin }],
  [{ seq: 5 }, { kind: 'move', seq: 5, atMs: 750 }],
  [{ atMs: 250 }, { kind: 'move', seq: 5, atMs: 250 }],
  [{ atMs: 900 }, { kind: 'add', atMs: 900, role: 'host', command: unpin }],
])('[WIF-8] the place %o is that of the edit %o', (place, edit) => {
  for (const isAnew of [false, true]) expect(cutBefore(entries, place, isAnew)).toBe(cutOf(entries, edit, isAnew));
});

test.each([
  [{ seq: 99 }, 'no-such-act'],
  [{ seq: 3 }, 'not-editable'],
  [{ atMs: 5_000 }, 'off-air'],
] as const)('no edit can come at %o: %s', (place, reason) => {
  expect(() => cutBefore(entries, place)).toThrow(expect.objectContaining({ reason }));
});

test('[WIF-5] a recording of another engine keeps nothing and is played from its first act', () => {
  const { recorded, edited: script } = editScripts(entries, { kind: 'remove', seq: 5 }, true);
  expect(shape(recorded)).toEqual([0, 'startShow', '·', '·', 'unpinProduct', '·', '·']);
  expect(shape(script)).toEqual([0, 'startShow', '·', '·', '·', '·']);
});

test('[WIF-1] a script without an edit holds everything after its cut', () => {
  expect(shape(scriptFrom(entries, 5))).toEqual([5, '·', '·']);
  expect(shape(scriptFrom(entries, 1, true))).toEqual(
    shape(editScripts(entries, { kind: 'remove', seq: 5 }, true).recorded),
  );
});
