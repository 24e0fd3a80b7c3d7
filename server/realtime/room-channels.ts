import type { Server, Socket } from 'socket.io';
import type { RoomId } from '#shared/model/ids.ts';
import type { ClientToServerEvents, ServerToClientEvents } from '#shared/protocol/socket-events.ts';
import type { Viewpoint } from '#shared/protocol/visibility.ts';
import type { Person } from '../accounts/account-book.ts';

/** The room that a connection looks at; every join makes another one. */
export interface JoinedRoom {
  readonly roomId: RoomId;
  viewpoint: Viewpoint;
}

/** What the server knows of one connection. */
export interface SocketSession {
  /** Null for who only watches, and for a session that is over. */
  person: Person | null;
  /** Empty without a person. */
  participantId: string;
  /** Null without a person. */
  sessionKey: string | null;
  /** Settles when it is known where the last join leads; the next one waits for it. */
  lastJoin: Promise<unknown>;
  /** Null before the first join. */
  room: JoinedRoom | null;
}

export type NoEvents = Record<string, never>;
export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketSession>;
export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketSession>;

/** Names of a room's channels inside Socket.IO. The host's socket is in `team` and `host`, the staff's in all but `public`. */
export const channelName = {
  public: (roomId: RoomId) => `room:${roomId}:public`,
  team: (roomId: RoomId) => `room:${roomId}:team`,
  host: (roomId: RoomId) => `room:${roomId}:host`,
  staff: (roomId: RoomId) => `room:${roomId}:staff`,
} as const;

/** Puts a socket on the channels of its viewpoint, and off all others of its room. */
export function enterChannels(socket: RealtimeSocket, roomId: RoomId, viewpoint: Viewpoint): void {
  leaveChannels(socket);
  socket.data.room = { roomId, viewpoint };
  socket.join(viewpoint === 'public' ? channelName.public(roomId) : channelName.team(roomId));
  if (viewpoint === 'host' || viewpoint === 'staff') socket.join(channelName.host(roomId));
  if (viewpoint === 'staff') socket.join(channelName.staff(roomId));
}

/** Takes a socket off its room. */
export function leaveChannels(socket: RealtimeSocket): void {
  pauseChannels(socket);
  socket.data.room = null;
}

/** Sends a socket nothing of its room for a while: it is still in it, may give commands, and counts as present. */
export function pauseChannels(socket: RealtimeSocket): void {
  const { room } = socket.data;
  if (room === null || room === undefined) return;
  for (const name of Object.values(channelName)) socket.leave(name(room.roomId));
}
