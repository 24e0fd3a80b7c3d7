import type { RoomId } from '#shared/model/ids.ts';

/** Which rooms this server may run: every room has one owner at most, and only its owner writes its journal. */
export interface RoomOwnership {
  /** Takes a room. False when another server has it; rejects when the database cannot be asked. */
  take(roomId: RoomId): Promise<boolean>;
  /** Gives a room back, so that any server may take it. */
  release(roomId: RoomId): Promise<void>;
  /** Gives all rooms back, after what is being written. */
  releaseAll(): Promise<void>;
}

/** The ownership of a server that is alone on its database: every room is its own. */
export const SOLE_OWNERSHIP: RoomOwnership = {
  take: async () => true,
  release: async () => undefined,
  releaseAll: async () => undefined,
};
