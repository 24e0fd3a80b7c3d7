import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { MAX_PACK_FOOTAGE_BYTES, type ReviewPack } from '#shared/protocol/review-pack.ts';
import { makePackId } from '../accounts/make-ids.ts';
import type { Content } from '../content/load-content.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { readEnded } from '../http/read-ended.ts';
import { recordingFileOf, scenarioOf } from '../http/recording-file.ts';
import type { FootageDesk } from '../media/footage-desk.ts';
import { listFootage } from '../media/list-footage.ts';
import type { Storage } from '../storage/storage.ts';
import type { PackedPart } from './pack-page.ts';
import type { PackSeals } from './pack-seals.ts';
import { admitRater } from './rater-pass.ts';
import { readDesk } from './read-desk.ts';
import type { ReviewParts } from './review-parts.ts';
import { mayGrade } from './write-grade.ts';

/** What packs are made of. */
export interface PackParts extends ReviewParts {
  readonly storage: Storage;
  readonly content: Content;
  readonly desk: Pick<FootageDesk, 'pieces'>;
  readonly seals: PackSeals;
}

/** For whom a pack is, of which recording, and whether picture and voice go along. */
export interface PackOrder {
  readonly roomId: string;
  readonly raterId: string;
  readonly hasFootage: boolean;
}

/** A pack and the footage that goes into it. */
export interface MadePack {
  readonly pack: ReviewPack;
  readonly parts: readonly PackedPart[];
}

const MEGABYTE = 1_000_000;

/**
 * Makes a pack for a rater, with what they have while they are blind, whatever they have seen since. Footage in it stands in
 * the list of looks at it. Throws HttpFailure: as `admitRater` does, `grade/not_yours`, `grade/calibrate_first`,
 * `pack/footage_too_large`. Rules: PAK-1, PAK-2.
 */
export async function makePack(parts: PackParts, { roomId, raterId, hasFootage }: PackOrder): Promise<MadePack> {
  const rater = await admitRater(parts, roomId, raterId);
  if (!mayGrade(rater)) throw new HttpFailure(403, HttpErrorCode.GradeNotYours);
  const desk = await readDesk(parts, { ...rater, isBlind: true });
  const { calibration } = desk;
  if (calibration !== null) {
    throw new HttpFailure(409, HttpErrorCode.CalibrateFirst, { count: calibration.openCount + calibration.offCount });
  }
  const ended = await readEnded(parts.storage, roomId);
  const packId = makePackId();
  const { footage, packed } = hasFootage ? await packFootage(parts, { roomId, raterId }, packId) : NO_FOOTAGE;
  const stamp = parts.seals.seal({
    packId,
    roomId,
    raterId,
    revision: desk.own.length + 1,
    draftVersion: desk.draft?.version ?? 0,
    madeAt: new Date().toISOString(),
  });
  return {
    pack: {
      stamp,
      key: parts.seals.keyOf(packId),
      desk,
      recording: recordingFileOf(ended, scenarioOf(parts.content, ended), 'none'),
      footage,
    },
    parts: packed,
  };
}

const NO_FOOTAGE = { footage: null, packed: [] } as const;

async function packFootage(
  parts: PackParts,
  { roomId, raterId }: Pick<PackOrder, 'roomId' | 'raterId'>,
  packId: string,
): Promise<{ readonly footage: ReviewPack['footage']; readonly packed: readonly PackedPart[] }> {
  const { footage } = parts.storage;
  const there = (await footage.listRoom(roomId)).filter(({ deleted }) => deleted === null);
  const packed = await Promise.all(
    there.map(async (part) => ({ partId: part.partId, pieces: await parts.desk.pieces(part) })),
  );
  const bytes = packed.flatMap(({ pieces }) => pieces).reduce((sum, { byteCount }) => sum + byteCount, 0);
  if (bytes > MAX_PACK_FOOTAGE_BYTES) {
    const params = { megabytes: Math.ceil(bytes / MEGABYTE), limit: MAX_PACK_FOOTAGE_BYTES / MEGABYTE };
    throw new HttpFailure(413, HttpErrorCode.PackTooLarge, params);
  }
  for (const { partId } of packed) {
    await footage.logViewing({ partId, viewerId: raterId, kind: 'download' }, packId);
  }
  const listed = await listFootage(parts, { roomId, personId: raterId, isTeacher: false, pass: '' });
  return { footage: { ...listed, viewings: [] }, packed };
}
