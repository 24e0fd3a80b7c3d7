import { createHmac } from 'node:crypto';
import type { RoomId, WatchId } from '#shared/model/ids.ts';
import { base32 } from './make-room-id.ts';

/**
 * Makes the watch id of a room: `w` and 125 bits of a keyed hash. Without the server's secret nobody finds the room's id
 * from it, nor it from the room's id; the same room has the same one after a restart.
 */
export function watchIdOf(serverSecret: Buffer, roomId: RoomId): WatchId {
  const digest = createHmac('sha256', serverSecret).update(`watch:${roomId}`).digest();
  return `w${base32(digest).slice(0, 25)}`;
}
