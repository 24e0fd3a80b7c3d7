/** The newest `count` items of a list that is ordered from old to new; the list itself when it is not longer. */
export function keepNewest<T>(items: readonly T[], count: number): readonly T[] {
  return items.length <= count ? items : items.slice(items.length - count);
}

/** A list with more items at its end, of which the newest `count` stay; the list itself when there are none. */
export function appendNewest<T>(items: readonly T[], more: readonly T[], count: number): readonly T[] {
  return more.length === 0 ? items : keepNewest([...items, ...more], count);
}

/**
 * The newest items whose weights sum to at most `budget`, and always the last one: counters continue from its id. Keeps
 * snapshots bounded whatever people type. Rules: ROOM-6.
 */
export function keepWithin<T>(items: readonly T[], budget: number, weightOf: (item: T) => number): readonly T[] {
  let left = budget;
  let from = items.length;
  while (from > 0) {
    left -= weightOf(items[from - 1]);
    if (left < 0 && from < items.length) break;
    from -= 1;
  }
  return from === 0 ? items : items.slice(from);
}
