import { forgetWork, type GradePlace, keepWork, readWork } from './own-work.ts';
import type { AnnotationDraft } from './useRangeDraft.ts';

const keyOf = ({ roomId, raterId }: GradePlace) => `caipai.note.${roomId}.${raterId}`;

/** Keeps an annotation that is being written. */
export const keepNote = (place: GradePlace, draft: AnnotationDraft): void => keepWork(keyOf(place), draft);

/** The annotation that was not sent, or null. */
export const readNote = (place: GradePlace): AnnotationDraft | null => readWork(keyOf(place)) as AnnotationDraft | null;

/** It was posted, or given up. */
export const forgetNote = (place: GradePlace): void => forgetWork(keyOf(place));
