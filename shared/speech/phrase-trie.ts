import { normaliseText } from './normalise-text.ts';
import { isEdge } from './pattern-index.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: { readonly phrase: string; readonly value: T }[];
}

/** A set of phrases that are looked for together; made by `makePhraseTrie`. */
export interface PhraseTrie<T> {
  readonly root: Node<T>;
  /** By the low byte of a character: 1 when a phrase may begin with it. Few places of a text need more than this look-up. */
  readonly begins: Uint8Array;
}

const LOW_BYTE = 0xff;

/** One phrase found: half-open range `[start, end)` of the normalised text, and the phrase as the lexicon writes it. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly value: T;
}

/** Builds the trie of `[phrase, value]` pairs; phrases are normalised here. Phrases without any letter are left out. */
export function makePhraseTrie<T>(pairs: Iterable<readonly [string, T]>): PhraseTrie<T> {
  const root: Node<T> = { next: new Map(), entries: [] };
  const begins = new Uint8Array(LOW_BYTE + 1);
  for (const [phrase, value] of pairs) {
    const normal = normaliseText(phrase);
    if (normal === '') continue;
    begins[normal.charCodeAt(0) & LOW_BYTE] = 1;
    let node = root;
    for (let at = 0; at < normal.length; at += 1) {
      const character = normal.charCodeAt(at);
      const child: Node<T> = node.next.get(character) ?? { next: new Map(), entries: [] };
      node.next.set(character, child);
      node = child;
    }
    node.entries.push({ phrase, value });
  }
  return { root, begins };
}

/**
 * All phrases in the text, by start, shorter before longer. A phrase of letters matches whole words and one of digits
 * whole numbers. Time is linear in the text: each start looks at most one longest phrase ahead.
 */
export function findPhrases<T>(text: string, { root, begins }: PhraseTrie<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (begins[text.charCodeAt(start) & LOW_BYTE] === 0 || !isEdge(text, start)) continue;
    let node: Node<T> | undefined = root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end += 1) {
      if (node.entries.length > 0 && isEdge(text, end)) {
        for (const { phrase, value } of node.entries) found.push({ start, end, phrase, value });
      }
      node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
    }
  }
  return found;
}

/** Drops matches that lie inside a longer one, keeps the order. Linear after the sort by start that the input has. */
export function longestMatches<M extends { readonly start: number; readonly end: number }>(matches: readonly M[]): M[] {
  const kept: M[] = [];
  for (const match of matches) {
    const last = kept[kept.length - 1];
    if (last === undefined || match.end > last.end) {
      if (last !== undefined && last.start === match.start) kept.pop();
      kept.push(match);
    } else if (match.start === last.start && match.end === last.end) kept.push(match);
  }
  return kept;
}
