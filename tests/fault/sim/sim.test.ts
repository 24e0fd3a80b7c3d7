import { expect, test } from 'vitest';
import { readKeptSeeds } from './kept-seeds.ts';
import { playSeeds, seedsFrom } from './play-seeds.ts';
import { REAL_SUBJECT } from './real-subject.ts';
import { simulateRoom } from './simulate-room.ts';

// Those that once found something go first; the second hundred stands in a file of its own, for the second core.
playSeeds([...readKeptSeeds(), ...seedsFrom(1, 100)]);

test('[ROOM-8] a seed is a run: played twice it ends the same', async () => {
  expect(await simulateRoom(1, REAL_SUBJECT)).toEqual(await simulateRoom(1, REAL_SUBJECT));
});
