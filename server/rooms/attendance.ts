import type { Seat } from '#shared/model/seat.ts';

/** Who is connected to one room now. */
export interface Attendance {
  enter(socketId: string, participantId: string, isWatcher: boolean): void;
  leave(socketId: string): void;
  isPresent(participantId: string): boolean;
  /** Sockets with the public view. */
  watchers(): number;
  /** Whether somebody who holds one of the seats is connected. */
  hasSeated(seats: readonly Seat[]): boolean;
  isEmpty(): boolean;
}

/** Makes the attendance of an empty room. */
export function createAttendance(): Attendance {
  const sockets = new Map<string, { readonly participantId: string; readonly isWatcher: boolean }>();
  const isPresent = (participantId: string) =>
    [...sockets.values()].some((socket) => !socket.isWatcher && socket.participantId === participantId);
  return {
    enter: (socketId, participantId, isWatcher) => void sockets.set(socketId, { participantId, isWatcher }),
    leave: (socketId) => void sockets.delete(socketId),
    isPresent,
    watchers: () => [...sockets.values()].filter((socket) => socket.isWatcher).length,
    hasSeated: (seats) => seats.some(({ holder }) => holder.kind === 'person' && isPresent(holder.participantId)),
    isEmpty: () => sockets.size === 0,
  };
}
