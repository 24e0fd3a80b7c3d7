import { toHalfWidth } from '../../format/parse-number.ts';

/** Something the palette offers. */
export interface PaletteItem {
  readonly id: string;
  /** What it does, in the reader's words. */
  readonly label: string;
  /** Name of its command in the journal, or what kind of thing it is. */
  readonly command: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/**
 * Items that hold every word of a search, in label or command, best first: those that begin with it, then those whose
 * label holds it. An empty search keeps all in their order.
 */
export function findItems(items: readonly PaletteItem[], search: string): readonly PaletteItem[] {
  const words = toHalfWidth(search).toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items
    .map((item, at) => ({ item, at, rank: rankOf(item, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank) || a.at - b.at)
    .map(({ item }) => item);
}

function rankOf({ label, command }: PaletteItem, words: readonly string[]): number | null {
  const name = label.toLowerCase();
  const text = `${name} ${command.toLowerCase()}`;
  if (!words.every((word) => text.includes(word))) return null;
  const first = words[0] ?? '';
  if (name.startsWith(first) || command.toLowerCase().startsWith(first)) return 0;
  return name.includes(first) ? 1 : 2;
}
