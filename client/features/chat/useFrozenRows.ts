import { useCallback, useMemo, useState } from 'react';
import type { ChatRow } from './chat-view.ts';

/** A list that can be held still while its rows still change. */
export interface FrozenRows {
  /** What to show: the rows of the moment of freezing with what became of them, or all rows. */
  readonly rows: readonly ChatRow[];
  readonly isFrozen: boolean;
  /** Rows that came since. */
  readonly newRows: readonly ChatRow[];
  readonly freeze: () => void;
  readonly resume: () => void;
}

/** Holds a growing list still: nothing moves under pointer or keyboard while new lines are counted. */
export function useFrozenRows(rows: readonly ChatRow[]): FrozenRows {
  const [held, setHeld] = useState<readonly ChatRow[] | null>(null);
  const freeze = useCallback(() => setHeld((before) => before ?? rows), [rows]);
  const resume = useCallback(() => setHeld(null), []);
  const shown = useMemo(() => (held === null ? rows : withNews(held, rows)), [held, rows]);
  const newRows = useMemo(() => (held === null ? [] : after(rows, held.at(-1)?.entry.id ?? null)), [held, rows]);
  return { rows: shown, isFrozen: held !== null, newRows, freeze, resume };
}

/** Held rows in their present state; those that the room has forgotten stay as they were. */
function withNews(held: readonly ChatRow[], rows: readonly ChatRow[]): readonly ChatRow[] {
  const known = new Map(rows.map((row) => [row.entry.id, row]));
  return held.map((row) => known.get(row.entry.id) ?? row);
}

/** Rows behind a line; all of them when the room has forgotten it. */
function after(rows: readonly ChatRow[], lineId: string | null): readonly ChatRow[] {
  return rows.slice(rows.findIndex((row) => row.entry.id === lineId) + 1);
}
