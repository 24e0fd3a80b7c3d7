import { useState } from 'react';

/** More lines than this make a table slow to open: React draws about ten cells a millisecond. */
const PAGE_SIZE = 100;

/** The lines of one page of a long list. */
export interface Pages<T> {
  readonly shown: readonly T[];
  /** Half-open [from, to) in the list of `count` lines. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Turns to the page before (-1) or after (1). */
  readonly turn: (by: -1 | 1) => void;
}

/** Shows a long list page by page. A list that becomes shorter shows its last page. */
export function usePages<T>(items: readonly T[]): Pages<T> {
  const [asked, setAsked] = useState(0);
  const page = Math.min(asked, Math.max(0, Math.ceil(items.length / PAGE_SIZE) - 1));
  const from = page * PAGE_SIZE;
  const shown = items.slice(from, from + PAGE_SIZE);
  return { shown, from, to: from + shown.length, count: items.length, turn: (by) => setAsked(page + by) };
}
