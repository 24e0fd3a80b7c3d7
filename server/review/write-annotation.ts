import type { AnnotationContent, AnnotationId } from '#shared/model/annotation.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { AnnotationList, ChangedAnnotation, NewAnnotation } from '#shared/protocol/review-contract.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RaterPass } from './rater-pass.ts';
import { readAnnotations } from './read-annotations.ts';
import type { ReviewParts } from './review-parts.ts';

/** Writes an annotation. Throws HttpFailure: `annotation/beyond_end`, `annotation/foreign` for another's id. Rules: REV-4. */
export async function addAnnotation(
  parts: ReviewParts,
  pass: RaterPass,
  { id, content }: NewAnnotation,
): Promise<AnnotationList> {
  mustLieWithin(pass, content);
  if (!(await parts.storage.annotations.add(placeOf(pass, id), pass.duty, content))) {
    throw new HttpFailure(403, HttpErrorCode.ForeignAnnotation);
  }
  return listOf(parts, pass);
}

/** Throws HttpFailure `annotation/beyond_end` when one of them cannot be written. */
export function checkAnnotations(pass: RaterPass, fresh: readonly NewAnnotation[]): void {
  for (const { content } of fresh) mustLieWithin(pass, content);
}

/**
 * Writes annotations that were made elsewhere and checked; those that are there already stay as they are. Throws HttpFailure:
 * `annotation/foreign` for another's id.
 */
export async function addAnnotations(
  { storage }: ReviewParts,
  pass: RaterPass,
  fresh: readonly NewAnnotation[],
): Promise<void> {
  for (const { id, content } of fresh) {
    if (!(await storage.annotations.add(placeOf(pass, id), pass.duty, content))) {
      throw new HttpFailure(403, HttpErrorCode.ForeignAnnotation);
    }
  }
}

/**
 * Changes an own annotation. Throws as `addAnnotation` does, `annotation/unknown`, and `annotation/stale` with what is there when
 * another tab has changed it since. Rules: REV-22.
 */
export async function changeAnnotation(
  parts: ReviewParts,
  pass: RaterPass,
  id: AnnotationId,
  { base, content }: ChangedAnnotation,
): Promise<AnnotationList> {
  mustLieWithin(pass, content);
  const change = await parts.storage.annotations.change(placeOf(pass, id), base, content);
  if (change === 'unknown') await refuse(parts, pass, id);
  const list = await listOf(parts, pass);
  if (change !== 'stale') return list;
  const present = list.annotations.find((one) => one.id === id);
  throw new HttpFailure(409, HttpErrorCode.AnnotationStale, {}, present);
}

/** Deletes an own annotation; again is the same. Throws HttpFailure: `annotation/unknown`, `annotation/foreign`. */
export async function removeAnnotation(parts: ReviewParts, pass: RaterPass, id: AnnotationId): Promise<AnnotationList> {
  if (!(await parts.storage.annotations.remove(placeOf(pass, id)))) await refuse(parts, pass, id);
  return listOf(parts, pass);
}

async function listOf({ storage, names }: ReviewParts, pass: RaterPass): Promise<AnnotationList> {
  const onlyBy = pass.isBlind ? pass.raterId : null;
  return { annotations: await readAnnotations(storage, names, pass.room.roomId, onlyBy) };
}

/** A rater who is blind learns nothing of others' annotations, not even that there is one. */
async function refuse({ storage }: ReviewParts, { room, isBlind }: RaterPass, id: AnnotationId): Promise<never> {
  const author = isBlind ? null : await storage.annotations.authorOf(room.roomId, id);
  throw author === null
    ? new HttpFailure(404, HttpErrorCode.UnknownAnnotation)
    : new HttpFailure(403, HttpErrorCode.ForeignAnnotation);
}

function placeOf({ room, raterId }: RaterPass, id: AnnotationId) {
  return { id, roomId: room.roomId, authorId: raterId };
}

function mustLieWithin({ room }: RaterPass, { atMs, toMs }: AnnotationContent): void {
  if (Math.max(atMs, toMs ?? 0) <= room.showMs) return;
  throw new HttpFailure(422, HttpErrorCode.AnnotationBeyondEnd, { end: clockOf(room.showMs) });
}

function clockOf(showMs: number): string {
  const seconds = Math.floor(showMs / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
