import type { GatewayParts } from './gateway.ts';
import { watchOutgoing } from './outgoing-budget.ts';
import { enterChannels, leaveChannels, type RealtimeSocket, type SocketSession } from './room-channels.ts';

/**
 * Keeps a slow client from filling the memory: over its budget it is sent no frames; when it has drained it gets one
 * frame with all it missed, or, when that is too much, its connection is closed and it comes back to a snapshot.
 */
export function keepPace({ rooms, logger }: Pick<GatewayParts, 'rooms' | 'logger'>, socket: RealtimeSocket): void {
  let missed: { readonly room: NonNullable<SocketSession['room']>; readonly afterSeq: number } | null = null;

  watchOutgoing(socket.conn, {
    onFull() {
      const { room } = socket.data;
      const live = room === null ? null : rooms.find(room.roomId);
      if (room === null || live === null) return;
      // Whether the newest commit is in the buffer cannot be told; clients apply each seq once, so it may come twice.
      missed = { room, afterSeq: live.recent.newestFromSeq() - 1 };
      leaveChannels(socket);
      logger.info({ roomId: room.roomId, participantId: socket.data.participantId }, 'slow socket paused');
    },
    onDrained() {
      const hole = missed;
      missed = null;
      if (hole === null || socket.data.room !== null) return;
      const live = rooms.find(hole.room.roomId);
      const toSeq = live?.room.lastSeq() ?? 0;
      const events = live?.recent.tail(hole.afterSeq, hole.room.viewpoint) ?? null;
      if (events === null || toSeq < hole.afterSeq) return socket.conn.close();
      enterChannels(socket, hole.room.roomId, hole.room.viewpoint);
      if (toSeq > hole.afterSeq) socket.emit('room:frame', { fromSeq: hole.afterSeq + 1, toSeq, events });
    },
  });
}
