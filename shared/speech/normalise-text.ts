import { isDigit, isLetter } from './character-table.ts';
import { foldText, isWordLike, unfoldRange } from './fold-text.ts';
import { type Edit, editText, foldedRange, type NormalText } from './normal-text.ts';
import { chineseNumberEdits, englishNumberEdits } from './number-words.ts';

const UNIT_WORDS: Readonly<Record<string, string>> = {
  百分之百: '100%',
  百分百: '100%',
  厘米: 'cm',
  公分: 'cm',
  毫米: 'mm',
  公斤: 'kg',
  千克: 'kg',
};
/** A word of each kind of edit that no line without it needs: most lines need no closer look. */
const UNIT_STARTS = /[百厘公毫千]/;
const ANY_DIGIT = /[0-9]/;
const NUMBER_WORDS =
  /(?:^| )(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|[a-z]{3,5}ty|a)(?: |$)/;

/** The edits that make folded text normal, each on what the one before has written. */
const STEPS: readonly ((text: string) => readonly Edit[])[] = [
  unitEdits,
  chineseNumberEdits,
  (text) => (NUMBER_WORDS.test(text) ? englishNumberEdits(text) : []),
  needlessSpaces,
  shareEdits,
  timesEdits,
];

/**
 * Text as lexicon, fact sheet and product names are compared: half width, lower case, simplified, numbers in digits,
 * `50x70` for every way to write it, no separators inside Chinese, single spaces between words, `|` between clauses.
 * Time is linear in the text. Never throws. Rules: SPE-1.
 *
 * @example normaliseText('一百二十九 元，50 × 70 厘米') === '129元|50x70cm'
 */
export function normaliseText(text: string): string {
  return normalise(text).text;
}

/** The same with the edits by which it was made. Never throws. Rules: SPE-1. */
export function normalise(text: string): NormalText {
  const rounds: (readonly Edit[])[] = [];
  let normal = foldText(text);
  for (const step of STEPS) {
    const edits = step(normal);
    if (edits.length === 0) continue;
    rounds.push(edits);
    normal = editText(normal, edits);
  }
  return { text: normal, rounds };
}

/** The range of a text that `[from, to)` of its normal form stands for, UTF-16, half open. Never throws. Rules: SPE-9. */
export function originalRange(
  text: string,
  normal: NormalText,
  from: number,
  to: number,
): { start: number; end: number } {
  return unfoldRange(text, foldedRange(normal, from, to));
}

function unitEdits(text: string): Edit[] {
  return UNIT_STARTS.test(text)
    ? editsOf(text, /百分之百|百分百|厘米|公分|毫米|公斤|千克/g, ([word]) => UNIT_WORDS[word] ?? word)
    : [];
}

/** 百分之93 is 93%. */
function shareEdits(text: string): Edit[] {
  return text.includes('百分之') ? editsOf(text, /百分之([0-9.]{1,9})/g, ([, number]) => `${number}%`) : [];
}

/** `50 by 70` is `50x70`. */
function timesEdits(text: string): Edit[] {
  return ANY_DIGIT.test(text) ? editsOf(text, /(?<=[0-9])(?:by|乘以?|x) ?(?=[0-9])/g, () => 'x') : [];
}

function editsOf(text: string, pattern: RegExp, write: (match: RegExpExecArray) => string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    edits.push({ from: match.index, to: match.index + match[0].length, text: write(match) });
  }
  return edits;
}

/** Spaces around clause ends, inside Chinese and between a digit and the letters after it: `70 cm` is `70cm`. */
function needlessSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  let previous = Number.NaN;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    // What stood before a space that goes is what stands before the next one.
    if (edits.at(-1)?.to !== at) previous = text.charCodeAt(at - 1);
    const next = text.charCodeAt(at + 1);
    if (!isWordLike(previous) || !isWordLike(next) || (isDigit(previous) && isLetter(next))) {
      edits.push({ from: at, to: at + 1, text: '' });
    }
  }
  return edits;
}
