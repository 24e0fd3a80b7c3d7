import { expect, test } from 'vitest';
import { joinAnswers, joinWalls } from './join-walls.ts';

const own = { className: 'West', rooms: [], plans: [] };
const unknown = { code: 'wire/unknown_room', params: {} } as const;

test('[WAL-1] tiles of other nodes are shown once, and what is no wall is passed over', () => {
  const wall = { className: 'West', rooms: [{ roomId: 'r2', online: 7 }] };
  expect(joinWalls(own, [wall, wall, null, { rooms: 'all' }]).rooms).toEqual([{ roomId: 'r2', online: 7 }]);
});

test('[WAL-3] a room answers through the node that runs it, and one that nobody runs is unknown', () => {
  const answer = {
    outcomes: [
      { roomId: 'r1', refusal: null },
      { roomId: 'r2', refusal: unknown },
      { roomId: 'r3', refusal: unknown },
    ],
  };
  const other = { outcomes: [{ roomId: 'r2', refusal: { code: 'room/not_live', params: {} } }] };
  expect(joinAnswers(answer, [{ outcomes: [{ roomId: 'r3', refusal: unknown }] }, other]).outcomes).toEqual([
    { roomId: 'r1', refusal: null },
    { roomId: 'r2', refusal: { code: 'room/not_live', params: {} } },
    { roomId: 'r3', refusal: unknown },
  ]);
});
