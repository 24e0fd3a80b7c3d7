import { expect, test } from 'vitest';
import { roomIdSchema } from '#shared/model/ids.ts';
import { makeRoomId } from './make-room-id.ts';
import { watchIdOf } from './watch-id.ts';

const SECRET = Buffer.alloc(32, 1);

test('[VIS-5] a watch id has the shape of a room id and says nothing of it', () => {
  const roomId = makeRoomId();
  const watchId = watchIdOf(SECRET, roomId);
  expect(roomIdSchema.parse(watchId)).toBe(watchId);
  expect(watchId).toMatch(/^w/);
  expect(watchId).not.toBe(watchIdOf(SECRET, makeRoomId()));
});

test('[VIS-5] it stays over a restart, and only the secret of the server makes it', () => {
  const roomId = 'a'.repeat(26);
  expect(watchIdOf(Buffer.from(SECRET), roomId)).toBe(watchIdOf(SECRET, roomId));
  expect(watchIdOf(Buffer.alloc(32, 2), roomId)).not.toBe(watchIdOf(SECRET, roomId));
});
