import { z } from 'zod';
import { readByteRange } from '#shared/media/byte-range.ts';
import {
  chunkIndexSchema,
  chunkParamsSchema,
  containerOf,
  footagePassSchema,
  partIdSchema,
  partParamsSchema,
  passQuerySchema,
} from '#shared/media/footage.ts';
import { roomIdSchema } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { FootageDesk } from '../../media/footage-desk.ts';
import { type FootageFiles, streamRange } from '../../media/footage-files.ts';
import type { PassBook } from '../../media/footage-pass.ts';
import type { LiveFootage } from '../../media/live-footage.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { FootageStore, StoredPart, StoredViewing } from '../../storage/footage-store.ts';
import { HttpFailure } from '../http-failure.ts';
import { nothing, type Reply, type Route, route } from '../route.ts';
import { sessionOf } from './footage-routes.ts';

/** Writes a look down before its first byte goes out. Rules: FTG-7. */
export type LookLog = (viewing: Omit<StoredViewing, 'at'>, passId: string) => Promise<void>;

export interface FootageFileParts {
  readonly logLook: LookLog;
  readonly desk: FootageDesk;
  readonly files: FootageFiles;
  readonly live: LiveFootage;
  readonly passes: PassBook;
  readonly rooms: Pick<RoomRegistry, 'findWatched'>;
}

/** The number makes another address of each still: a page asks for it when it is told of a newer one. */
const stillQuerySchema = z.strictObject({ pass: footagePassSchema, number: z.string().regex(/^\d{1,9}$/) });
export const fileQuerySchema = z.strictObject({ pass: footagePassSchema, kind: z.enum(['replay', 'download']) });
const watchedParamsSchema = z.strictObject({
  watchId: roomIdSchema,
  partId: partIdSchema,
  index: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(chunkIndexSchema),
});

/** Looks that were written down lately, so that each range of one look does not ask the database again. */
const KEPT_LOOKS = 5_000;

/** Bytes of footage, for those who have a pass. Every look is written down before the first byte. Rules: FTG-6, FTG-7. */
export function footageFileRoutes(parts: FootageFileParts): readonly Route[] {
  const { desk, files, live, passes, logLook } = parts;
  return [
    route({
      method: 'get',
      path: '/media/footage/:roomId/:partId',
      policy: 'room-result',
      isForLinks: true,
      params: partParamsSchema,
      query: fileQuerySchema,
      body: nothing,
      handle: async ({ params: { roomId, partId }, query, room, headers, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const passId = passes.check(query?.pass ?? '', { kind: 'view', roomId, partId: null }, sessionKey);
        if (passId === null || query === undefined) throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        const part = await desk.mustFind(roomId, partId);
        const mayDownload = part.ownerId === personId || room?.isTeacher === true;
        if (query.kind === 'download' && !mayDownload) throw new HttpFailure(403, HttpErrorCode.ForeignPart);
        await logLook({ partId, viewerId: personId, kind: query.kind }, passId);
        return fileReply(parts, part, headers.range, query.kind === 'download');
      },
    }),
    route({
      method: 'get',
      path: '/media/footage/:roomId/:partId/still',
      policy: 'room-staff',
      params: partParamsSchema,
      query: stillQuerySchema,
      body: nothing,
      handle: async ({ params: { roomId, partId }, query, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const passId = passes.check(query?.pass ?? '', { kind: 'view', roomId, partId: null }, sessionKey);
        if (passId === null) throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        const still = live.stillOf(roomId);
        if (still?.partId !== partId) throw new HttpFailure(404, HttpErrorCode.OutOfRange);
        await logLook({ partId, viewerId: personId, kind: 'live' }, passId);
        return {
          status: 200,
          headers: { ...FILE_HEADERS, 'Content-Type': 'image/jpeg' },
          content: Buffer.from(still.bytes),
        };
      },
    }),
    route({
      method: 'get',
      path: '/media/footage/:roomId/:partId/:index',
      policy: 'room-team',
      params: chunkParamsSchema,
      query: passQuerySchema,
      body: nothing,
      handle: async ({ params: { roomId, partId, index }, query, ...asker }) => {
        const { personId, sessionKey } = sessionOf(asker);
        const passId = passes.check(query?.pass ?? '', { kind: 'view', roomId, partId: null }, sessionKey);
        if (passId === null) throw new HttpFailure(403, HttpErrorCode.PassInvalid);
        const { mimeType } = await desk.mustFind(roomId, partId);
        await logLook({ partId, viewerId: personId, kind: 'live' }, passId);
        return chunkReply(files, partId, index, mimeType);
      },
    }),
    route({
      method: 'get',
      path: '/media/watch/:watchId/:partId/:index',
      policy: 'open',
      params: watchedParamsSchema,
      body: nothing,
      handle: async ({ params: { watchId, partId, index } }) => {
        const room = parts.rooms.findWatched(watchId);
        const roomId = room === null || room === 'away' ? null : room.header.roomId;
        if (roomId === null || !live.isWatchable(roomId, partId)) {
          throw new HttpFailure(404, HttpErrorCode.NotWatched);
        }
        const { mimeType } = await desk.mustFind(roomId, partId);
        return chunkReply(files, partId, index, mimeType);
      },
    }),
  ];
}

/** Makes the log of a server. */
export function createLookLog(store: Pick<FootageStore, 'logViewing'>): LookLog {
  const kept = new Set<string>();
  return async (viewing, passId) => {
    const key = `${viewing.partId} ${viewing.kind} ${passId}`;
    if (kept.has(key)) return;
    await store.logViewing(viewing, passId);
    kept.add(key);
    for (const oldest of kept) {
      if (kept.size <= KEPT_LOOKS) return;
      kept.delete(oldest);
    }
  };
}

/** Nothing keeps footage but the disk, and a file that is opened as a page can run nothing. */
const FILE_HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** The bytes of a part that a request asks for. */
export async function fileReply(
  { desk }: Pick<FootageFileParts, 'desk'>,
  part: StoredPart,
  rangeHeader: string | undefined,
  isDownload: boolean,
): Promise<Reply> {
  const pieces = await desk.pieces(part);
  const size = pieces.reduce((sum, piece) => sum + piece.byteCount, 0);
  const range = readByteRange(rangeHeader, size);
  if (range === 'none' || size === 0) throw new HttpFailure(416, HttpErrorCode.OutOfRange);
  const { start, end } = range === 'all' ? { start: 0, end: size } : range;
  const name = `${part.role}-${new Date(part.startedWallMs).toISOString().slice(0, 19).replaceAll(':', '')}`;
  return {
    status: range === 'all' ? 200 : 206,
    headers: {
      ...FILE_HEADERS,
      'Content-Type': plainType(part.mimeType),
      'Accept-Ranges': 'bytes',
      'Content-Length': String(end - start),
      ...(range === 'all' ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${size}` }),
      ...(isDownload ? { 'Content-Disposition': `attachment; filename="${name}.${containerOf(part.mimeType)}"` } : {}),
    },
    content: streamRange(pieces, { start, end }),
  };
}

async function chunkReply(files: FootageFiles, partId: string, index: number, mimeType: string): Promise<Reply> {
  const content = await files.readChunk(partId, index).catch(() => null);
  if (content === null) throw new HttpFailure(404, HttpErrorCode.OutOfRange);
  return { status: 200, headers: { ...FILE_HEADERS, 'Content-Type': plainType(mimeType) }, content };
}

/** The type without codecs, whose quotes and commas some players mistake. */
function plainType(mimeType: string): string {
  return mimeType.split(';')[0]?.trim() ?? 'application/octet-stream';
}
