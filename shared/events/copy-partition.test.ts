import { expect, test } from 'vitest';
import { copyCounters, NO_AUDIENCE } from '../model/audience-counters.ts';
import { copyPublic, copyTeam } from './copy-partition.ts';
import { initialRoomState } from './initial-room-state.ts';

test('copies have every field, in the same order, and are others', () => {
  const { public: room, team } = initialRoomState('staff');
  const pairs = [
    [room, copyPublic(room)],
    ...(team === null ? [] : [[team, copyTeam(team)]]),
    [NO_AUDIENCE, copyCounters(NO_AUDIENCE)],
  ];
  expect(pairs).toHaveLength(3);
  for (const [original, copy] of pairs) {
    expect(copy).not.toBe(original);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(original));
  }
});
