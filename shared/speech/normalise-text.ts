import { classOf, isDigit, isLetter, SIMPLIFIED_BY_TRADITIONAL } from './character-table.ts';
import { applyEdits, type Edit, type NormalText } from './normal-text.ts';
import { chineseNumberEdits, englishNumberEdits } from './number-words.ts';

/** Stands where a clause ends; no phrase of a lexicon reaches across it. */
export const CLAUSE_END = '|';

const UNIT_WORDS: readonly (readonly [string, string])[] = [
  ['百分之百', '100%'],
  ['百分百', '100%'],
  ['厘米', 'cm'],
  ['公分', 'cm'],
  ['毫米', 'mm'],
  ['公斤', 'kg'],
  ['千克', 'kg'],
];
const UNIT_STARTS = /[百厘公毫千]/;
/** A letter of each English number word that no other word of selling talk lacks: most lines need no look at their words. */
const NUMBER_WORDS =
  /(?:^| )(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|[a-z]{3,5}ty|a)(?: |$)/;

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

/** The same with the place in the original of every character. Never throws. Rules: SPE-1, SPE-9. */
export function normalise(text: string): NormalText {
  let normal = foldCharacters(text);
  if (UNIT_STARTS.test(normal.text)) normal = applyEdits(normal, unitEdits(normal.text));
  normal = applyEdits(normal, chineseNumberEdits(normal.text));
  if (NUMBER_WORDS.test(normal.text)) normal = applyEdits(normal, englishNumberEdits(normal.text));
  normal = applyEdits(normal, needlessSpaces(normal.text));
  normal = applyEdits(normal, shareEdits(normal.text));
  return applyEdits(normal, timesEdits(normal.text));
}

function unitEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = UNIT_WORDS.find(([word]) => text.startsWith(word, at));
    if (found === undefined) continue;
    edits.push({ from: at, to: at + found[0].length, text: found[1] });
    at += found[0].length - 1;
  }
  return edits;
}

/** 百分之93 is 93%. */
function shareEdits(text: string): Edit[] {
  return [...text.matchAll(/百分之([0-9.]{1,9})/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: `${match[1]}%`,
  }));
}

/** `50 by 70` is `50x70`. */
function timesEdits(text: string): Edit[] {
  return [...text.matchAll(/(?<=[0-9])(?:by|乘以?|x) ?(?=[0-9])/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: 'x',
  }));
}

function foldCharacters(text: string): NormalText {
  // Arrays and not a growing string: reading the end of a string that grows makes the whole quadratic.
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (character: string, start: number, end: number) => {
    folded.push(character);
    starts.push(start);
    ends.push(end);
  };
  let pending: '' | ' ' | typeof CLAUSE_END = '';
  let pendingAt = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = foldOne(text.charCodeAt(at));
    const kind = classOf(character);
    const previous = folded.at(-1);
    if (kind === 'soft' || kind === 'hard') {
      const separator = separatorAt(text, at, character, previous);
      if (separator === 'keep' || separator === 'x') push(separator === 'x' ? 'x' : character, at, at + 1);
      else if (separator !== '' && pending !== CLAUSE_END) {
        pending = separator;
        pendingAt = at;
      }
    } else {
      if (pending === CLAUSE_END && folded.length > 0) {
        for (const part of [' ', CLAUSE_END, ' ']) push(part, pendingAt, pendingAt + 1);
      } else if (pending === ' ' && kind === 'word' && (isLetter(previous) || isDigit(previous))) {
        push(' ', pendingAt, pendingAt + 1);
      }
      push(character, at, at + 1);
      pending = '';
    }
  }
  return { text: folded.join(''), starts, ends };
}

function foldOne(code: number): string {
  if (code < 0x80) return String.fromCharCode(code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
  if (code === 0x3000) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return foldOne(code - 0xfee0);
  if (code === 0xd7 || code === 0x2715 || code === 0x2716 || code === 0x2573) return 'x';
  const character = String.fromCharCode(code);
  const lower = code < 0x2e80 ? character.toLowerCase() : character;
  return SIMPLIFIED_BY_TRADITIONAL.get(lower) ?? (lower.length === 1 ? lower : character);
}

function foldAt(text: string, at: number): string {
  return at >= 0 && at < text.length ? foldOne(text.charCodeAt(at)) : '';
}

function separatorAt(
  text: string,
  at: number,
  character: string,
  previous: string | undefined,
): 'keep' | 'x' | '' | ' ' | typeof CLAUSE_END {
  const next = foldAt(text, at + 1);
  const isAdjacent = foldAt(text, at - 1) === previous;
  if (character === '.' && isDigit(previous) && isAdjacent && isDigit(next)) return 'keep';
  if (character === ',' && isDigit(previous) && isAdjacent && isThousands(text, at + 1)) return '';
  if (character === '*' && isDigit(previous) && [1, 2, 3].some((ahead) => isDigit(foldAt(text, at + ahead))))
    return 'x';
  if (character === "'" || character === '’') return '';
  if (character === '.') return (next === '' || next.trim() === '') && isWordLike(previous) ? CLAUSE_END : ' ';
  return classOf(character) === 'hard' ? CLAUSE_END : ' ';
}

function isWordLike(character: string | undefined): boolean {
  return isLetter(character) || isDigit(character);
}

function isThousands(text: string, from: number): boolean {
  const digits = [0, 1, 2].every((offset) => isDigit(foldAt(text, from + offset)));
  return digits && !isDigit(foldAt(text, from + 3));
}

/** Spaces around clause ends, inside Chinese and between a digit and the letters after it: `70 cm` is `70cm`. */
function needlessSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  let previous: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const next = text[at + 1];
    const isNeedless = !isWordLike(previous) || !isWordLike(next) || (isDigit(previous) && isLetter(next));
    if (character === ' ' && isNeedless) edits.push({ from: at, to: at + 1, text: '' });
    else previous = character;
  }
  return edits;
}
