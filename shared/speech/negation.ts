import { CLAUSE_END } from './normalise-text.ts';
import { findPhrases, type PhraseTrie } from './phrase-trie.ts';

/** Places at which a word that negates or quotes ends. A-not-A questions (是不是, 有没有) deny nothing and are left out. */
export function negationEnds(text: string, negations: PhraseTrie<true>): ReadonlySet<number> {
  const found = findPhrases(text, negations).filter(
    ({ start, end }) => start === 0 || text[start - 1] !== text[end - 1],
  );
  return new Set(found.map(({ end }) => end));
}

/** Whether a negation of the same clause ends at most `reach` characters before `start`. */
export function isNegated(text: string, start: number, ends: ReadonlySet<number>, reach: number): boolean {
  for (let at = start; at >= 0 && at >= start - reach; at -= 1) {
    if (ends.has(at)) return true;
    if (text[at - 1] === CLAUSE_END) return false;
  }
  return false;
}
