import type { PartId } from '#shared/media/footage.ts';
import type { StillMark } from '#shared/media/still.ts';
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
  /** Keeps the newest still of the host's part; false for every other part, and for one of which nothing is kept yet. */
  keepStill(partId: PartId, bytes: Uint8Array): boolean;
  /** The newest still of a room; null when none is being made. */
  stillOf(roomId: RoomId): (StillMark & { readonly bytes: Uint8Array }) | null;
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
  readonly still: { readonly number: number; readonly bytes: Uint8Array } | null;
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
      const { still = null } = entries.get(progress.part.partId) ?? {};
      entries.set(progress.part.partId, { ...progress, movedAtMs: now(), still });
      announce(progress.part.roomId);
    },
    ended: drop,
    keepStill(partId, bytes) {
      const entry = entries.get(partId);
      if (entry?.part.role !== 'host' || entry.part.mode !== 'camera') return false;
      entries.set(partId, { ...entry, still: { number: (entry.still?.number ?? 0) + 1, bytes } });
      return true;
    },
    stillOf(roomId) {
      for (const [partId, { part, still }] of entries)
        if (part.roomId === roomId && still !== null) return { partId, ...still };
      return null;
    },
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
