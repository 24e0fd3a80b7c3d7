import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, JoinRequest, ServerToClientEvents } from '#shared/protocol/socket-events.ts';
import { LinkLost, type Transport, type TransportListener } from './transport.ts';

const FIRST_RETRY_MS = 300;
const LAST_RETRY_MS = 5_000;

/**
 * Opens the link over Socket.IO, by WebSocket first. It comes back by itself with a jittered delay of 0.3 to 5 s, also
 * when the server closed it.
 */
export function createSocketTransport(roomId: string, view: JoinRequest['view']): Transport {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
    autoConnect: false,
    // Where several servers share a database, the connection is led to the one that runs the room. Whoever only watches
    // needs no session, and the server makes none.
    query: { room: roomId, ...(view === 'public' && { view }) },
    transports: ['websocket', 'polling'],
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: LAST_RETRY_MS,
    randomizationFactor: 0.5,
    withCredentials: true,
  });
  const lost = new Set<() => void>();
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const listen = (listener: TransportListener): void => {
    socket.on('connect', listener.onOpen);
    socket.on('disconnect', (reason) => {
      for (const reject of [...lost]) reject();
      listener.onClose();
      if (reason === 'io server disconnect') retryTimer = setTimeout(() => socket.connect(), jittered(FIRST_RETRY_MS));
    });
    socket.on('room:frame', listener.onFrame);
    socket.on('room:private', listener.onPrivate);
    socket.on('room:presence', listener.onPresence);
    socket.on('room:footage', listener.onFootage);
    socket.on('room:error', listener.onError);
  };

  const ask = <T>(emit: (ack: (answer: T) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      if (!socket.connected) return reject(new LinkLost());
      const onLost = (): void => {
        lost.delete(onLost);
        reject(new LinkLost());
      };
      lost.add(onLost);
      emit((answer) => {
        lost.delete(onLost);
        resolve(answer);
      });
    });

  return {
    open: (listener) => {
      listen(listener);
      socket.connect();
    },
    close: () => {
      clearTimeout(retryTimer);
      socket.removeAllListeners();
      socket.disconnect();
      for (const reject of [...lost]) reject();
    },
    reopen: () => {
      clearTimeout(retryTimer);
      socket.disconnect().connect();
    },
    isOpen: () => socket.connected,
    join: (request) => ask((ack) => socket.emit('room:join', request, ack)),
    command: (envelope) => ask((ack) => socket.emit('room:command', envelope, ack)),
    ping: () => ask<void>((ack) => socket.emit('room:ping', () => ack())),
  };
}

function jittered(delayMs: number): number {
  return delayMs * (0.5 + Math.random());
}
