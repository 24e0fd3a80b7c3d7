import { LEVELS, type Level, type Marks } from '../model/grade.ts';
import type { Criterion } from './judged-dimensions.ts';

/** Why marks are refused. */
export type MarkProblem =
  | { readonly code: 'grade/unknown_dimension'; readonly params: { readonly dimension: string } }
  | {
      readonly code: 'grade/mark_out_of_range';
      readonly params: { readonly dimension: string; readonly mark: number };
    };

/** Marks that fit the criteria, or the first problem. */
export type CheckedMarks = { readonly ok: true; readonly marks: Marks } | ({ readonly ok: false } & MarkProblem);

/** Holds raw marks against the criteria of who judges. Never throws. Rules: REV-2. */
export function checkMarks(criteria: readonly Criterion[], raw: Readonly<Record<string, number | null>>): CheckedMarks {
  const known = new Set<string>(criteria.map(({ id }) => id));
  for (const [dimension, mark] of Object.entries(raw)) {
    if (!known.has(dimension)) return { ok: false, code: 'grade/unknown_dimension', params: { dimension } };
    if (mark !== null && !isLevel(mark))
      return { ok: false, code: 'grade/mark_out_of_range', params: { dimension, mark } };
  }
  const marks = criteria.flatMap(({ id }): readonly (readonly [string, Level | null])[] => {
    const mark = raw[id];
    return mark === null ? [[id, null]] : mark !== undefined && isLevel(mark) ? [[id, mark]] : [];
  });
  return { ok: true, marks: Object.fromEntries(marks) };
}

function isLevel(mark: number): mark is Level {
  return LEVELS.some((level) => level === mark);
}
