import type { RoomId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from './http-failure.ts';

export const MAX_SOLO_ROOMS = 40;
export const MAX_ROOMS_OF_ONE = 10;

/** A place that was found free and is held for one opening. */
export interface Place {
  /** The room is open: the place is taken until the room ends. */
  settle(roomId: RoomId): void;
  giveBack(): void;
}

/** Limits how many rooms run at once: solo shows in all, and rooms of one person. */
export interface OpenerCount {
  /** Throws HttpFailure when there is no place. */
  reserve(participantId: string, isSolo: boolean): Place;
  release(roomId: RoomId): void;
}

interface Holding {
  readonly participantId: string;
  readonly isSolo: boolean;
}

/** Makes an empty count. Rooms from before a restart do not count against anybody. */
export function createOpenerCount(): OpenerCount {
  const held = new Set<Holding>();
  const ofRoom = new Map<RoomId, Holding>();
  const count = (is: (holding: Holding) => boolean) => [...held].filter(is).length;
  return {
    reserve(participantId, isSolo) {
      if (isSolo && count((holding) => holding.isSolo) >= MAX_SOLO_ROOMS) {
        throw new HttpFailure(429, HttpErrorCode.TooManySolo, { limit: MAX_SOLO_ROOMS });
      }
      if (count((holding) => holding.participantId === participantId) >= MAX_ROOMS_OF_ONE) {
        throw new HttpFailure(429, HttpErrorCode.TooManyYours, { limit: MAX_ROOMS_OF_ONE });
      }
      const holding: Holding = { participantId, isSolo };
      held.add(holding);
      return {
        settle: (roomId) => void ofRoom.set(roomId, holding),
        giveBack: () => void held.delete(holding),
      };
    },
    release(roomId) {
      const holding = ofRoom.get(roomId);
      if (holding !== undefined) held.delete(holding);
      ofRoom.delete(roomId);
    },
  };
}
