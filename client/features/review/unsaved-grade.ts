import type { Marks } from '#shared/model/grade.ts';

/** Whose grade of which recording. */
export interface GradePlace {
  readonly roomId: string;
  readonly raterId: string;
}

/** Marks that the server has not confirmed; `version` is the draft that they were made over. */
export interface UnsavedGrade {
  readonly marks: Marks;
  readonly note: string;
  readonly version: number;
}

const keyOf = ({ roomId, raterId }: GradePlace) => `caipai.grade.${roomId}.${raterId}`;

/** Keeps marks of this tab over a reload. Where the browser stores nothing, they last as long as the page. */
export function keepUnsaved(place: GradePlace, grade: UnsavedGrade): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(grade));
  } catch {
    // Storage may be blocked or full; the page still has the marks.
  }
}

/** What this tab could not save, or null. */
export function readUnsaved(place: GradePlace): UnsavedGrade | null {
  try {
    const text = sessionStorage.getItem(keyOf(place));
    return text === null ? null : (JSON.parse(text) as UnsavedGrade);
  } catch {
    return null;
  }
}

/** Everything is on the server. */
export function forgetUnsaved(place: GradePlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // Nothing was kept then.
  }
}
