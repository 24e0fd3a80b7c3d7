import type { Session } from '../accounts/account-book.ts';
import type { Connections } from '../accounts/connections.ts';
import type { RealtimeServer, RealtimeSocket } from './room-channels.ts';

const ownerChannel = {
  person: (personId: string) => `person:${personId}`,
  session: (sessionKey: string) => `session:${sessionKey}`,
} as const;

/** Lets a socket be found by its person and by its session. */
export function enterOwnChannels(socket: RealtimeSocket, { person, key }: Session): void {
  socket.join([ownerChannel.person(person.id), ownerChannel.session(key)]);
}

/** Cuts sockets by their owners. Their clients come back by themselves, as whoever they are then. */
export function createConnections(io: RealtimeServer): Connections {
  return {
    cutPerson: (personId) => io.in(ownerChannel.person(personId)).disconnectSockets(true),
    cutSession: (sessionKey) => io.in(ownerChannel.session(sessionKey)).disconnectSockets(true),
  };
}
