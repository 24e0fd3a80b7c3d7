/** Endings that words of one stem differ in, the first that fits counts: letters that the word has at least, and what is put instead. */
const ENDINGS: readonly (readonly [ending: string, fewest: number, instead: string])[] = [
  ['ies', 5, 'y'],
  ['ied', 5, 'y'],
  ['sses', 5, 'ss'],
  ['ing', 6, ''],
  ['ed', 5, ''],
  ['es', 5, ''],
  ['s', 4, ''],
  ['ly', 6, ''],
  ['e', 5, ''],
];
/** Words that only look as if they had such an ending. */
const NO_ENDING = /(?:ss|us|is|eed)$/;
const DOUBLED = /([bdgmnprt])\1$/;

/**
 * An English word without the endings of number, tense and manner, so that its forms are one unit of grams. Not always a
 * word. Linear in the word. Never throws.
 *
 * @example stemOf('washing') === stemOf('washes') // 'wash'
 */
export function stemOf(word: string): string {
  if (NO_ENDING.test(word)) return word;
  for (const [ending, fewest, instead] of ENDINGS) {
    if (word.length < fewest || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + instead;
    return ending === 'ing' || ending === 'ed' ? stem.replace(DOUBLED, '$1') : stem;
  }
  return word;
}
