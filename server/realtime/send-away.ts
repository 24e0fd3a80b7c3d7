import type { RoomId } from '#shared/model/ids.ts';
import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import { channelName, type RealtimeServer } from './room-channels.ts';

/** Tells everybody in a room that it is being rebuilt and closes their connections: they come back and join again. */
export function sendAway(io: RealtimeServer, roomId: RoomId): void {
  const everybody = io.to(channelName.team(roomId)).to(channelName.public(roomId));
  everybody.emit('room:error', { ok: false, code: WireErrorCode.RoomFaulted, params: {} });
  io.in([channelName.team(roomId), channelName.public(roomId)]).disconnectSockets(true);
}
