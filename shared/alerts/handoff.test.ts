import { expect, test } from 'vitest';
import { chatted, given, givenLive, seated } from '../../tests/support/given.ts';
import type { RoomState } from '../model/room.ts';
import { handoffOf } from './handoff.ts';

const pinned = { type: 'productPinned', productId: 'pillow' } as const;
const spoken = (role: 'host' | 'assistant', endMs: number) =>
  ({
    type: 'utteranceSpoken',
    caption: { id: `utterance-00000${endMs}`, role, startMs: endMs - 500, endMs, text: '一号', source: 'typed' },
  }) as const;
const seats = [seated(1, 'host'), seated(2, 'moderator')];
const at = (state: RoomState, showMs: number): RoomState => ({ ...state, public: { ...state.public, showMs } });

test('a seat has followed a card by its first words since, and is late after ten seconds', () => {
  const state = givenLive([...seats, ...chatted([{ topic: null }]), pinned, spoken('host', 3_500)], 1_000);
  expect(handoffOf(at(state, 9_000))?.steps).toEqual([
    { role: 'host', state: 'done', ms: 2_500 },
    { role: 'moderator', state: 'waiting', ms: 8_000 },
  ]);
  expect(handoffOf(at(state, 12_000))?.steps[1]).toEqual({ role: 'moderator', state: 'late', ms: 11_000 });
});

test('words from before the card are no answer to it', () => {
  const state = givenLive([...seats, spoken('host', 900), pinned], 1_000);
  expect(handoffOf(at(state, 2_000))?.steps[0]).toEqual({ role: 'host', state: 'waiting', ms: 1_000 });
});

test('without a card nothing is handed over', () => {
  expect(handoffOf(given())).toBeNull();
});
