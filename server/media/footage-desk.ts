import { createHash } from 'node:crypto';
import { isChunkOf } from '#shared/media/container.ts';
import { type BeginPart, containerOf, type FootageEnd, type PartId } from '#shared/media/footage.ts';
import { MAX_SHOW_BYTES } from '#shared/media/footage-limits.ts';
import { type Mp4Head, mp4SpanOf, readMp4Head } from '#shared/media/mp4-span.ts';
import type { ParticipantId, RoomId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Logger } from '../logger.ts';
import type { FootageStore, StoredPart } from '../storage/footage-store.ts';
import type { DiskGuard } from './disk-guard.ts';
import type { FootageFiles, Piece } from './footage-files.ts';
import type { LiveFootage } from './live-footage.ts';
import type { PartJoiner } from './part-joiner.ts';

const MEGABYTE = 1_048_576;

/** Takes footage in, keeps it and lets it go. Every refusal is an `HttpFailure`. */
export interface FootageDesk {
  /** Begins a part, or finds the one that was begun. Answers which chunks are there. */
  begin(roomId: RoomId, ownerId: ParticipantId, part: BeginPart, isPublic: boolean): Promise<readonly number[]>;
  /** Keeps a chunk; it is on the disk and in the database when this resolves. The same chunk again is answered again. */
  keepChunk(place: ChunkPlace, bytes: Uint8Array, digest: string): Promise<void>;
  /** Ends a part that has `chunkCount` chunks. False while some of them are missing; then it stays open. */
  close(roomId: RoomId, partId: PartId, ownerId: ParticipantId, chunkCount: number): Promise<boolean>;
  /** Ends all parts of a person who has withdrawn the consent. */
  closeAllOf(ownerId: ParticipantId): Promise<void>;
  /** Takes the files away and leaves a mark. */
  remove(part: StoredPart, by: FootageEnd): Promise<void>;
  /** A part of a room; throws when there is none, or its files are gone. */
  mustFind(roomId: RoomId, partId: PartId): Promise<StoredPart>;
  /** The files that a part is made of, in order. Empty before its first chunk. */
  pieces(part: StoredPart): Promise<readonly Piece[]>;
}

/** Where a chunk belongs, and who sends it. */
export interface ChunkPlace {
  readonly roomId: RoomId;
  readonly partId: PartId;
  readonly index: number;
  readonly ownerId: ParticipantId;
}

export interface FootageDeskParts {
  readonly store: FootageStore;
  readonly files: FootageFiles;
  readonly guard: DiskGuard;
  readonly live: LiveFootage;
  readonly joiner: PartJoiner;
  readonly logger: Logger;
  /** Bytes that a team may keep. */
  readonly quotaBytes: number;
  /** A chunk of so many bytes was kept. */
  readonly onKept?: (byteCount: number) => void;
  /** Milliseconds of the Unix epoch. */
  readonly wallNow?: () => number;
}

/** A part into which chunks come, as this server remembers it. */
interface OpenPart {
  readonly part: StoredPart;
  readonly isPublic: boolean;
  readonly digests: Map<number, string>;
  head: Mp4Head | null;
  toMs: number;
  /** Chunks of one part are kept one after the other. */
  queue: Promise<unknown>;
}

/** What a room and its team have used, read when a part begins and counted from then on. */
interface Usage {
  room: number;
  quota: number;
}

/** Makes the desk. */
export function createFootageDesk(parts: FootageDeskParts): FootageDesk {
  const { store, files, guard, live, joiner, logger, wallNow = Date.now } = parts;
  const open = new Map<PartId, OpenPart>();
  const usage = new Map<RoomId, Usage>();

  async function mustFind(roomId: RoomId, partId: PartId): Promise<StoredPart> {
    const part = await store.find(partId);
    if (part === null || part.roomId !== roomId) throw new HttpFailure(404, HttpErrorCode.UnknownPart);
    if (part.deleted !== null) throw new HttpFailure(410, HttpErrorCode.PartDeleted);
    return part;
  }

  async function mustOwn(roomId: RoomId, partId: PartId, ownerId: ParticipantId): Promise<StoredPart> {
    const part = await mustFind(roomId, partId);
    if (part.ownerId !== ownerId) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
    return part;
  }

  async function remember(part: StoredPart, isPublic: boolean): Promise<OpenPart> {
    const known = open.get(part.partId);
    if (known !== undefined) return known;
    const chunks = await store.chunks(part.partId);
    const head = chunks[0]?.index === 0 ? readMp4Head(await files.readChunk(part.partId, 0)) : null;
    const opened: OpenPart = {
      part,
      isPublic,
      digests: new Map(chunks.map(({ index, digest }) => [index, digest])),
      head,
      toMs: part.durationMs,
      queue: Promise.resolve(),
    };
    const { roomId, ownerId } = part;
    usage.set(roomId, { room: await store.roomBytes(roomId), quota: await store.quotaBytes(roomId, ownerId) });
    open.set(part.partId, opened);
    return opened;
  }

  function checkLimits({ part }: OpenPart, byteCount: number): Usage {
    const used = usage.get(part.roomId) ?? { room: 0, quota: 0 };
    if (used.room + byteCount > MAX_SHOW_BYTES) {
      throw new HttpFailure(507, HttpErrorCode.ShowFull, { megabytes: Math.floor(MAX_SHOW_BYTES / MEGABYTE) });
    }
    if (used.quota + byteCount > parts.quotaBytes) {
      const gigabytes = Math.round((parts.quotaBytes / 1_024 / MEGABYTE) * 10) / 10;
      throw new HttpFailure(507, HttpErrorCode.QuotaUsed, { gigabytes });
    }
    return used;
  }

  async function keep(opened: OpenPart, index: number, bytes: Uint8Array, digest: string): Promise<void> {
    const { part, digests } = opened;
    const kept = digests.get(index);
    if (kept === digest) return;
    if (kept !== undefined) throw new HttpFailure(409, HttpErrorCode.ChunkDiffers);
    if (!isChunkOf(containerOf(part.mimeType), index, bytes)) throw new HttpFailure(415, HttpErrorCode.NotFootage);
    const used = checkLimits(opened, bytes.length);
    if (!(await guard.hasRoom(bytes.length))) throw new HttpFailure(507, HttpErrorCode.DiskFull);
    await writeChunk(part, index, bytes);
    if (index === 0) opened.head = readMp4Head(bytes);
    const span = opened.head === null ? null : mp4SpanOf(opened.head, bytes);
    await store.addChunk(part.partId, { index, digest, byteCount: bytes.length, toMs: span?.toMs ?? null });
    digests.set(index, digest);
    parts.onKept?.(bytes.length);
    used.room += bytes.length;
    used.quota += bytes.length;
    opened.toMs = Math.max(opened.toMs, span?.toMs ?? index * 1_000);
    live.moved({ part, isPublic: opened.isPublic, chunkCount: countWithoutGap(digests), toMs: opened.toMs });
  }

  async function writeChunk(part: StoredPart, index: number, bytes: Uint8Array): Promise<void> {
    try {
      await files.writeChunk(part.partId, index, bytes);
    } catch (fault) {
      if (!isNoSpace(fault)) throw fault;
      logger.error({ err: fault, partId: part.partId }, 'no space for footage');
      throw new HttpFailure(507, HttpErrorCode.DiskFull);
    }
  }

  async function end(part: StoredPart): Promise<void> {
    open.delete(part.partId);
    live.ended(part.partId);
    await store.close(part.partId);
    logger.info({ roomId: part.roomId, partId: part.partId, byteCount: part.byteCount }, 'footage part closed');
    joiner.joinLater(part.partId);
  }

  return {
    mustFind,
    async begin(roomId, ownerId, wanted, isPublic) {
      await store.begin(roomId, ownerId, { ...wanted, startedWallMs: wallNow() - wanted.ageMs });
      const part = await mustOwn(roomId, wanted.partId, ownerId);
      if (part.role !== wanted.role || part.mimeType !== wanted.mimeType) {
        throw new HttpFailure(409, HttpErrorCode.PartExists);
      }
      if (part.isClosed) throw new HttpFailure(409, HttpErrorCode.PartClosed);
      const opened = await remember(part, isPublic);
      logger.info({ roomId, partId: part.partId, ownerId, role: part.role }, 'footage part begun');
      return [...opened.digests.keys()].sort((a, b) => a - b);
    },
    async keepChunk({ roomId, partId, index, ownerId }, bytes, digest) {
      if (createHash('sha256').update(bytes).digest('hex') !== digest) {
        throw new HttpFailure(422, HttpErrorCode.DigestDiffers);
      }
      const known = open.get(partId);
      const part = known?.part ?? (await mustOwn(roomId, partId, ownerId));
      if (part.ownerId !== ownerId || part.roomId !== roomId) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
      if (known === undefined && part.isClosed) throw new HttpFailure(409, HttpErrorCode.PartClosed);
      const opened = known ?? (await remember(part, false));
      const work = opened.queue.then(() => {
        if (open.get(partId) !== opened) throw new HttpFailure(409, HttpErrorCode.PartClosed);
        return keep(opened, index, bytes, digest);
      });
      opened.queue = work.catch(() => undefined);
      await work;
    },
    async close(roomId, partId, ownerId, chunkCount) {
      const part = await mustOwn(roomId, partId, ownerId);
      if (part.isClosed) return true;
      const opened = await remember(part, false);
      await opened.queue;
      if (countWithoutGap(opened.digests) < chunkCount) return false;
      await end(part);
      return true;
    },
    async closeAllOf(ownerId) {
      for (const part of await store.openOf(ownerId)) await end(part);
    },
    async remove(part, by) {
      open.delete(part.partId);
      live.ended(part.partId);
      await store.markDeleted(part.partId, by);
      await files.removePart(part.partId);
      usage.delete(part.roomId);
      logger.info({ roomId: part.roomId, partId: part.partId, by }, 'footage deleted');
    },
    async pieces(part) {
      if (part.file !== null) return [{ path: files.joinedPath(part.partId), byteCount: part.file.byteCount }];
      const chunks = await store.chunks(part.partId);
      const whole = chunks.filter(({ index }, at) => index === at);
      return whole.map(({ index, byteCount }) => ({ path: files.chunkPath(part.partId, index), byteCount }));
    },
  };
}

function countWithoutGap(digests: ReadonlyMap<number, string>): number {
  let count = 0;
  while (digests.has(count)) count += 1;
  return count;
}

function isNoSpace(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');
}
