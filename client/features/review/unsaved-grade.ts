import type { Marks } from '#shared/model/grade.ts';
import { forgetWork, type GradePlace, keepWork, readWork } from './own-work.ts';

/** Marks that the server has not confirmed; `version` is the draft that they were made over. */
export interface UnsavedGrade {
  readonly marks: Marks;
  readonly note: string;
  readonly version: number;
}

const keyOf = ({ roomId, raterId }: GradePlace) => `caipai.grade.${roomId}.${raterId}`;

/** Keeps marks over a reload. */
export const keepUnsaved = (place: GradePlace, grade: UnsavedGrade): void => keepWork(keyOf(place), grade);

/** What could not be saved, or null. */
export const readUnsaved = (place: GradePlace): UnsavedGrade | null => readWork(keyOf(place)) as UnsavedGrade | null;

/** Everything is on the server. */
export const forgetUnsaved = (place: GradePlace): void => forgetWork(keyOf(place));
