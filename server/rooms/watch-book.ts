import type { RoomId, WatchId } from '#shared/model/ids.ts';

/** Which rooms can be watched, by watch id. A room that is being rebuilt stays in it. */
export interface WatchBook {
  /** Adds a room, again and again if need be; gives its watch id. */
  add(roomId: RoomId): WatchId;
  remove(roomId: RoomId): void;
  find(watchId: WatchId): RoomId | null;
  all(): readonly RoomId[];
}

/** Makes an empty book. */
export function createWatchBook(watchIdOf: (roomId: RoomId) => WatchId): WatchBook {
  const rooms = new Map<WatchId, RoomId>();
  const watchIds = new Map<RoomId, WatchId>();
  return {
    add(roomId) {
      const watchId = watchIds.get(roomId) ?? watchIdOf(roomId);
      rooms.set(watchId, roomId);
      watchIds.set(roomId, watchId);
      return watchId;
    },
    remove(roomId) {
      const watchId = watchIds.get(roomId);
      if (watchId !== undefined) rooms.delete(watchId);
      watchIds.delete(roomId);
    },
    find: (watchId) => rooms.get(watchId) ?? null,
    all: () => [...watchIds.keys()],
  };
}
