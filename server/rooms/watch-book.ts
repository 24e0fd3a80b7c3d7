import type { RoomId, WatchId } from '#shared/model/ids.ts';

/** Which rooms can be watched, by watch id. A room that is being rebuilt stays in it. */
export interface WatchBook {
  /** Adds a room, again and again if need be; gives its watch id. */
  add(roomId: RoomId): WatchId;
  remove(roomId: RoomId): void;
  find(watchId: WatchId): RoomId | null;
}

/** Makes an empty book. */
export function createWatchBook(watchIdOf: (roomId: RoomId) => WatchId): WatchBook {
  const rooms = new Map<WatchId, RoomId>();
  return {
    add(roomId) {
      const watchId = watchIdOf(roomId);
      rooms.set(watchId, roomId);
      return watchId;
    },
    remove: (roomId) => void rooms.delete(watchIdOf(roomId)),
    find: (watchId) => rooms.get(watchId) ?? null,
  };
}
