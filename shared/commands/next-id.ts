import { countedId } from '../model/ids.ts';

/**
 * The id after that of the newest of `items`, 1 for the first. Lists in the state always keep their newest item, so they
 * are their own counters.
 */
export function nextId(prefix: string, items: readonly { readonly id: string }[], offset = 0): string {
  return countedId(prefix, numberOf(items.at(-1)?.id) + 1 + offset);
}

function numberOf(id: string | undefined): number {
  return id === undefined ? 0 : Number(id.slice(id.lastIndexOf('-') + 1));
}
