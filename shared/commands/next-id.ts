import { countedId } from '../model/ids.ts';

/**
 * The id after that of the newest of `items`, 1 for the first. Lists in the state always keep their newest item, so they
 * are their own counters.
 */
export function nextId(prefix: string, items: readonly { readonly id: string }[], offset = 0): string {
  const newest = items.at(-1);
  return countedId(prefix, (newest === undefined ? 0 : numberOfId(newest.id)) + 1 + offset);
}

/** The counter in an id that `countedId` wrote: 42 for `line-000042`. */
export function numberOfId(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
