import type { Viewpoint } from '#shared/protocol/visibility.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { GatewayParts } from './gateway.ts';
import { viewpointOf } from './join-room.ts';
import { watchOutgoing } from './outgoing-budget.ts';
import { enterChannels, type JoinedRoom, pauseChannels, type RealtimeSocket } from './room-channels.ts';

/**
 * Keeps a slow client from filling the memory: over its budget it is sent no frames; when it has drained it gets one
 * frame with all it missed, or, when that is too much, its connection is closed and it comes back to a snapshot.
 */
export function keepPace(parts: Pick<GatewayParts, 'rooms' | 'logger' | 'telemetry'>, socket: RealtimeSocket): void {
  const { rooms, logger, telemetry } = parts;
  let missed: { readonly room: JoinedRoom; readonly afterSeq: number } | null = null;

  watchOutgoing(socket.conn, {
    onFull() {
      const { room } = socket.data;
      const live = room === null ? null : rooms.find(room.roomId);
      if (room === null || live === null) return;
      // Whether the newest commit is in the buffer cannot be told; clients apply each seq once, so it may come twice.
      missed = { room, afterSeq: live.recent.newestFromSeq() - 1 };
      pauseChannels(socket);
      telemetry.socketPaused();
      logger.info({ roomId: room.roomId, participantId: socket.data.participantId }, 'slow socket paused');
    },
    onDrained() {
      const hole = missed;
      missed = null;
      // Another session: the client has joined again, or is gone, and needs nothing of this one.
      if (hole === null || socket.data.room !== hole.room || !socket.connected) return;
      const { roomId } = hole.room;
      const live = rooms.find(roomId);
      if (live === null) return void socket.conn.close();
      const viewpoint = viewpointNow(live, socket, hole.room);
      const toSeq = live.room.lastSeq();
      const events = toSeq === hole.afterSeq ? [] : live.recent.tail(hole.afterSeq, viewpoint);
      if (events === null) return void socket.conn.close();
      enterChannels(socket, roomId, viewpoint);
      if (toSeq > hole.afterSeq) socket.emit('room:frame', { fromSeq: hole.afterSeq + 1, toSeq, events });
    },
  });
}

/** Who lost the host's seat meanwhile has no more claim to what is private to it; who gained it joins again. */
function viewpointNow(live: LiveRoom, socket: RealtimeSocket, { viewpoint }: JoinedRoom): Viewpoint {
  return viewpoint === 'host' ? viewpointOf(live, socket.data.participantId, 'team') : viewpoint;
}
