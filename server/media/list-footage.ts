import { VIEW_PASS_MS } from '#shared/media/footage-limits.ts';
import type { ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { ListedPart, RoomFootage } from '#shared/protocol/footage-contract.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { StoredPart } from '../storage/footage-store.ts';
import type { Storage } from '../storage/storage.ts';

export interface ListFootageParts {
  readonly storage: Pick<Storage, 'footage' | 'clockPoints'>;
  readonly names: NameBook;
}

/** Who asks for the footage of which room. */
export interface FootageAsker {
  readonly roomId: RoomId;
  readonly personId: ParticipantId;
  readonly isTeacher: boolean;
  readonly pass: string;
}

const DAY_MS = 86_400_000;

/** The footage of a room as somebody may see it, and who looked at their own. Rules: FTG-7. */
export async function listFootage(
  { storage, names }: ListFootageParts,
  { roomId, personId, isTeacher, pass }: FootageAsker,
): Promise<RoomFootage> {
  const [stored, clock, viewings] = await Promise.all([
    storage.footage.listRoom(roomId),
    storage.clockPoints.list(roomId),
    storage.footage.listViewings(roomId, personId),
  ]);
  await names.learn([...stored.map(({ ownerId }) => ownerId), ...viewings.map(({ viewerId }) => viewerId)]);
  const listed = (part: StoredPart): ListedPart => {
    const isOwn = part.ownerId === personId;
    const isThere = part.deleted === null;
    return {
      partId: part.partId,
      role: part.role,
      mode: part.mode,
      mimeType: part.mimeType,
      startedWallMs: part.startedWallMs,
      durationMs: part.durationMs,
      byteCount: part.byteCount,
      ownerName: names.nameOf(part.ownerId),
      isOwn,
      isComplete: part.file !== null,
      mayDelete: isThere && (isOwn || isTeacher),
      mayDownload: isThere && (isOwn || isTeacher),
      deleted: part.deleted,
      keptUntil: new Date(part.begunAt.getTime() + part.keptDays * DAY_MS).toISOString(),
      voice: part.voice,
    };
  };
  return {
    parts: stored.map(listed),
    clock,
    pass,
    passMs: VIEW_PASS_MS,
    viewings: viewings.map(({ partId, viewerId, kind, at }) => ({
      partId,
      viewerName: names.nameOf(viewerId),
      kind,
      at: at.toISOString(),
    })),
  };
}
