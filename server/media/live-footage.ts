import type { PartId } from '#shared/media/footage.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { FootageNews, LivePart } from '#shared/protocol/footage-contract.ts';
import type { Ticking } from '../rooms/ticker.ts';
import type { StoredPart } from '../storage/footage-store.ts';

/** A part from which nothing came for this long is not shown as live any more, milliseconds. */
const STALE_MS = 12_000;

/** How far a part is that is being recorded. */
export interface LiveProgress {
  readonly part: Pick<StoredPart, 'partId' | 'roomId' | 'role' | 'mode' | 'mimeType' | 'startedWallMs'>;
  readonly isPublic: boolean;
  readonly chunkCount: number;
  /** Media time of the last end. */
  readonly toMs: number;
}

/** What is recorded now, by room; told to those in the room whenever it moves. */
export interface LiveFootage extends Ticking {
  moved(progress: LiveProgress): void;
  ended(partId: PartId): void;
  /** What a room is told. `isPublic`: what viewers' phones may know. */
  newsOf(roomId: RoomId, isPublic: boolean): FootageNews;
  /** Whether viewers' phones may have a part's chunks. */
  isWatchable(roomId: RoomId, partId: PartId): boolean;
}

export interface LiveFootageParts {
  readonly tell: (roomId: RoomId, news: { readonly team: FootageNews; readonly public: FootageNews }) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds of the Unix epoch. */
  readonly wallNow?: () => number;
}

interface Entry extends LiveProgress {
  readonly movedAtMs: number;
}

/** Makes the lane; nothing is recorded yet. */
export function createLiveFootage({ tell, now, wallNow = Date.now }: LiveFootageParts): LiveFootage {
  const entries = new Map<PartId, Entry>();

  const livePart = ({ part, chunkCount, toMs }: Entry): LivePart => ({
    partId: part.partId,
    role: part.role,
    mode: part.mode,
    mimeType: part.mimeType,
    chunkCount,
    ageMs: Math.max(0, Math.round(wallNow() - part.startedWallMs - toMs)),
  });
  const newsOf = (roomId: RoomId, isPublic: boolean): FootageNews => ({
    parts: [...entries.values()]
      .filter((entry) => entry.part.roomId === roomId && (entry.isPublic || !isPublic))
      .map(livePart),
  });
  const announce = (roomId: RoomId) => tell(roomId, { team: newsOf(roomId, false), public: newsOf(roomId, true) });
  const drop = (partId: PartId) => {
    const entry = entries.get(partId);
    if (!entries.delete(partId) || entry === undefined) return;
    announce(entry.part.roomId);
  };

  return {
    moved(progress) {
      // A seat has one recorder: a new part takes the place of one that was never ended.
      for (const [partId, { part }] of entries) {
        const { roomId, role } = progress.part;
        if (part.roomId === roomId && part.role === role && partId !== progress.part.partId) entries.delete(partId);
      }
      entries.set(progress.part.partId, { ...progress, movedAtMs: now() });
      announce(progress.part.roomId);
    },
    ended: drop,
    newsOf,
    isWatchable(roomId, partId) {
      const entry = entries.get(partId);
      return entry?.isPublic === true && entry.part.roomId === roomId;
    },
    beat(nowMs) {
      for (const [partId, entry] of entries) if (nowMs - entry.movedAtMs > STALE_MS) drop(partId);
    },
  };
}
