import type { GradeContent, Marks } from '#shared/model/grade.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';

/** What two tabs of one rater may have changed in two ways. */
export type ConflictPlace = DimensionId | 'note';

/** Two drafts as one: where only one of them was changed, its change; `conflicts` keep what stands here until somebody chooses. */
export interface MergedDraft extends GradeContent {
  readonly conflicts: readonly ConflictPlace[];
}

/**
 * Brings this tab's draft and the other's together. `base` is what both began with; null when nobody knows, then every
 * difference is a conflict, except where one of them has nothing. Never throws. Rules: REV-22.
 */
export function mergeDraft(base: GradeContent | null, mine: GradeContent, other: GradeContent): MergedDraft {
  const places = [...new Set([...keysOf(mine.marks), ...keysOf(other.marks)])];
  const conflicts: ConflictPlace[] = [];
  const marks = Object.fromEntries(
    places.map((id) => {
      const [here, there] = [mine.marks[id], other.marks[id]];
      const merged = mergeValue(base === null ? undefined : base.marks[id], here, there);
      if (merged === 'conflict') conflicts.push(id);
      return [id, merged === 'conflict' ? here : merged.value];
    }),
  );
  const note = mergeValue(base?.note || undefined, mine.note || undefined, other.note || undefined);
  if (note === 'conflict') conflicts.push('note');
  return { marks, note: note === 'conflict' ? mine.note : (note.value ?? ''), conflicts };
}

/** Undefined: nothing is there. */
function mergeValue<T>(
  base: T | undefined,
  here: T | undefined,
  there: T | undefined,
): { readonly value: T | undefined } | 'conflict' {
  if (here === there || there === undefined || there === base) return { value: here };
  if (here === undefined || here === base) return { value: there };
  return 'conflict';
}

function keysOf(marks: Marks): readonly DimensionId[] {
  return Object.keys(marks) as DimensionId[];
}
