import type { Annotation } from '#shared/model/annotation.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { ReviewStorage } from './rater-pass.ts';

/** Annotations of a recording with names; with `onlyBy` those of one author alone. */
export async function readAnnotations(
  storage: ReviewStorage,
  names: NameBook,
  roomId: RoomId,
  onlyBy: string | null,
): Promise<readonly Annotation[]> {
  const all = await storage.annotations.list(roomId);
  const shown = onlyBy === null ? all : all.filter(({ authorId }) => authorId === onlyBy);
  await names.learn([...new Set(shown.map(({ authorId }) => authorId))]);
  return shown.map((annotation) => ({ ...annotation, authorName: names.nameOf(annotation.authorId) }));
}
