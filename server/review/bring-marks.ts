import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import {
  type BroughtMarks,
  type MarksFile,
  marksFileSchema,
  type PackStamp,
  signWork,
} from '#shared/protocol/review-pack.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { PackSeals } from './pack-seals.ts';
import { admitRater, type RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';
import { addAnnotations, checkAnnotations } from './write-annotation.ts';
import { submitGrade } from './write-grade.ts';

/** What bringing marks back works with. */
export interface BringParts extends ReviewParts {
  readonly seals: PackSeals;
}

/** Who brings a marks file back, to which recording. */
export interface Bringing {
  readonly roomId: string;
  readonly bringerId: string;
  /** A teacher of the recording's class brings what mentors send. */
  readonly isTeacher: boolean;
  readonly file: unknown;
  readonly isOverDraft: boolean;
}

/**
 * Submits what was done in a pack as its rater's grade, and writes its annotations. The same file again is the same grade.
 * Throws HttpFailure: `pack/not_readable`, `pack/foreign`, `pack/altered`, `pack/not_yours`, `pack/link_over`,
 * `pack/draft_newer` with when it was saved; and as `submitGrade` and `addAnnotation` do. Rules: PAK-3.
 */
export async function bringMarks(
  parts: BringParts,
  bringing: Bringing,
): Promise<BroughtMarks & { readonly stamp: PackStamp }> {
  const { stamp, work } = mustBeGenuine(parts.seals, bringing);
  const pass = await admitAgain(parts, stamp);
  if (!bringing.isOverDraft) await askOfDraft(parts, pass, stamp);
  const { marks, note, reason, annotations } = work;
  checkAnnotations(pass, annotations);
  await submitGrade(parts, pass, { marks, note, reason, revision: stamp.revision });
  await addAnnotations(parts, pass, annotations);
  await parts.names.learn([pass.raterId]);
  return {
    stamp,
    raterName: parts.names.nameOf(pass.raterId),
    teamName: pass.room.teamName,
    revision: stamp.revision,
    annotationCount: annotations.length,
  };
}

function mustBeGenuine(seals: PackSeals, { file, roomId, bringerId, isTeacher }: Bringing): MarksFile {
  const read = marksFileSchema.safeParse(file);
  if (!read.success) throw new HttpFailure(422, HttpErrorCode.PackNotReadable);
  const { stamp, work, signature } = read.data;
  if (!seals.isOwn(stamp) || stamp.roomId !== roomId) throw new HttpFailure(422, HttpErrorCode.PackForeign);
  if (signWork(seals.keyOf(stamp.packId), stamp, work) !== signature)
    throw new HttpFailure(422, HttpErrorCode.PackAltered);
  if (stamp.raterId !== bringerId && !isTeacher) throw new HttpFailure(403, HttpErrorCode.PackNotYours);
  return read.data;
}

/** The rater must be one still: who brings the file may be somebody else. */
async function admitAgain(parts: BringParts, { roomId, raterId }: PackStamp): Promise<RaterPass> {
  const pass = await admitRater(parts, roomId, raterId).catch((fault: unknown) => {
    const isOut = fault instanceof HttpFailure && fault.code === HttpErrorCode.ForeignRoom;
    throw isOut ? new HttpFailure(403, HttpErrorCode.PackLinkOver) : fault;
  });
  const raters = await parts.storage.ratedRooms.ratersOf(pass.room);
  if (!raters.some(({ id }) => id === raterId)) throw new HttpFailure(403, HttpErrorCode.PackLinkOver);
  return pass;
}

/** A draft that the pack did not begin from would go with the submission. */
async function askOfDraft({ storage }: BringParts, { room, raterId }: RaterPass, stamp: PackStamp): Promise<void> {
  const draft = await storage.drafts.find(room.roomId, raterId);
  if (draft === null || draft.version === stamp.draftVersion) return;
  throw new HttpFailure(409, HttpErrorCode.PackDraftNewer, {}, { savedAt: draft.savedAt });
}
