import { expect, test } from 'vitest';
import type { RoomCommand } from '../commands/command.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import { editableActs, momentActs } from './moment-acts.ts';

const HOST: Actor = { kind: 'bot', role: 'host' };
const says = (text: string): RoomCommand => ({ type: 'utter', text, source: 'bot', acts: [], durationMs: 0 });

const entries: readonly JournalEntry[] = (
  [
    [0, { type: 'moveProduct', productId: 'pillow', toIndex: 0 }, HOST],
    [0, { type: 'startShow' }, HOST],
    ...Array.from({ length: 8 }, (_, k) => [1_000 * k, says(`line ${k}`), HOST] as const),
    [5_500, { type: 'changePrice', productId: 'pillow', priceCents: 100 }, { kind: 'bot', role: 'operator' }],
    [6_000, { type: 'pauseShow', reason: 'team' }, HOST],
    [7_000, says('staff'), { kind: 'staff', id: 'p-0000000000000001' }],
  ] as const satisfies readonly (readonly [number, RoomCommand, Actor])[]
).map(([showMs, command, actor], k) => ({
  roomId: 'a'.repeat(26),
  seq: k + 1,
  commandId: `command-${k}`,
  actor,
  showMs,
  command,
  events: command.type === 'startShow' ? [{ type: 'showStarted' } as JournalEntry['events'][number]] : [],
}));

test('[WIF-2] acts of seats on air can be edited, not those of the lobby, the clock or the staff', () => {
  const acts = editableActs(entries);
  expect(acts.map(({ command }) => command.type)).toEqual([...Array(8).fill('utter'), 'changePrice']);
});

test('[EXS-3] a moment tells six acts, those that move a crowd first, in order of time', () => {
  const told = momentActs(editableActs(entries), 0, 8_000);
  expect(told).toHaveLength(6);
  expect(told.at(-1)?.command.type).toBe('changePrice');
  expect(momentActs(editableActs(entries), 3_000, 5_000).map(({ atMs }) => atMs)).toEqual([3_000, 4_000]);
});
