import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { nodeSessionName } from './node-name.ts';
import { createRoomMap } from './room-map.ts';

const NODE = nodeSessionName({ address: 'a:1', fingerprint: '00000000' });
const ROOM_ID = 'a'.repeat(26);

/** A database whose list of rooms is answered when it is told to, as it was when it was asked. */
function openMap() {
  let rooms: readonly { readonly room_id: string; readonly node: string }[] = [];
  const answers: (() => void)[] = [];
  const query = (sql: string) => {
    if (!sql.includes('pg_locks')) return Promise.resolve({ rows: [{ node: NODE }] });
    const seen = rooms;
    return new Promise((resolve) => answers.push(() => resolve({ rows: seen })));
  };
  const map = createRoomMap({
    pool: Object.assign(new Pool(), { query }), // connects to nothing until it is asked
    watchIdOf: (roomId) => `w${roomId.slice(1)}`,
    onRead: () => undefined,
    logger: createLogger('silent'),
  });
  const open = (roomId: string) => {
    rooms = [...rooms, { room_id: roomId, node: NODE }];
  };
  /** Answers the oldest question, and lets follow what follows from it. */
  const answer = async () => {
    answers.shift()?.();
    await new Promise(setImmediate);
  };
  return { map, open, answer, asked: () => answers.length };
}

test('a room that was opened while the map was being read is found by a reading that begins afterwards', async () => {
  const { map, open, answer } = openMap();
  map.beat(0);
  open(ROOM_ID);
  const owner = map.ownerOf(ROOM_ID);
  await answer();
  await answer();
  expect(await owner).toBe('a:1');
});

test('a room that nobody has is asked for once when nothing is being read, and one that is known not at all', async () => {
  const { map, open, answer, asked } = openMap();
  const nobody = map.ownerOf(ROOM_ID);
  await answer();
  expect([await nobody, asked()]).toEqual([null, 0]);
  open(ROOM_ID);
  const found = map.ownerOf(ROOM_ID);
  await answer();
  expect(await found).toBe('a:1');
  expect([await map.ownerOf(ROOM_ID), asked()]).toEqual(['a:1', 0]);
});
