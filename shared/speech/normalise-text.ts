import { classOf, isDigit, isLetter, SIMPLIFIED_BY_TRADITIONAL } from './character-table.ts';
import { replaceChineseNumbers, replaceEnglishNumbers } from './number-words.ts';

/** Stands where a clause ends; no phrase of a lexicon reaches across it. */
export const CLAUSE_END = '|';

const UNIT_WORDS: readonly (readonly [string, string])[] = [
  ['百分之百', '100%'],
  ['厘米', 'cm'],
  ['公分', 'cm'],
  ['毫米', 'mm'],
  ['公斤', 'kg'],
  ['千克', 'kg'],
];

/**
 * Text as lexicon, fact sheet and product names are compared: half width, lower case, simplified, numbers in digits,
 * `50x70` for every way to write it, no separators inside Chinese, single spaces between words, `|` between clauses.
 * Time is linear in the text. Never throws. Rules: SPE-1.
 *
 * @example normaliseText('一百二十九 元，50 × 70 厘米') === '129元|50x70cm'
 */
export function normaliseText(text: string): string {
  let plain = foldCharacters(text);
  for (const [word, unit] of UNIT_WORDS) plain = plain.split(word).join(unit);
  const digits = replaceEnglishNumbers(replaceChineseNumbers(plain));
  return closeUp(digits)
    .replace(/百分之([0-9.]{1,9})/g, '$1%')
    .replace(/([0-9])(?:by|乘以?)(?= ?[0-9])/g, '$1x')
    .replace(/([0-9]x) (?=[0-9])/g, '$1');
}

function foldCharacters(text: string): string {
  // An array and not a growing string: reading the end of a string that grows makes the whole quadratic.
  const folded: string[] = [];
  let pending: '' | ' ' | typeof CLAUSE_END = '';
  const lower = text.toLowerCase().replace(/([0-9０-９]) {0,2}[*＊] {0,2}(?=[0-9０-９])/g, '$1x');
  for (let at = 0; at < lower.length; at += 1) {
    const character = foldOne(lower[at] ?? '');
    const kind = classOf(character);
    const previous = folded.at(-1);
    if (kind === 'soft' || kind === 'hard') {
      const separator = separatorAt(lower, at, character, previous);
      if (separator === 'keep') folded.push(character);
      else if (separator !== '' && pending !== CLAUSE_END) pending = separator;
    } else {
      if (pending === CLAUSE_END && folded.length > 0) folded.push(' ', CLAUSE_END, ' ');
      else if (pending === ' ' && kind === 'word' && (isLetter(previous) || isDigit(previous))) folded.push(' ');
      folded.push(character);
      pending = '';
    }
  }
  return folded.join('');
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (character === '×' || character === '✕' || character === '✖' || character === '╳') return 'x';
  return SIMPLIFIED_BY_TRADITIONAL.get(character) ?? character;
}

function separatorAt(
  text: string,
  at: number,
  character: string,
  previous: string | undefined,
): 'keep' | '' | ' ' | typeof CLAUSE_END {
  const next = foldOne(text[at + 1] ?? '');
  const isAdjacent = at > 0 && foldOne(text[at - 1] ?? '') === previous;
  if (character === '.' && isDigit(previous) && isAdjacent && isDigit(next)) return 'keep';
  if (character === ',' && isDigit(previous) && isAdjacent && isThousands(text, at + 1)) return '';
  if (character === "'" || character === '’') return '';
  if (character === '.') return (next === '' || next.trim() === '') && isWordLike(previous) ? CLAUSE_END : ' ';
  return classOf(character) === 'hard' ? CLAUSE_END : ' ';
}

function isWordLike(character: string | undefined): boolean {
  return isLetter(character) || isDigit(character);
}

function isThousands(text: string, from: number): boolean {
  const digits = [0, 1, 2].every((offset) => isDigit(foldOne(text[from + offset] ?? '')));
  return digits && !isDigit(foldOne(text[from + 3] ?? ''));
}

/** Removes spaces around clause ends and between a digit and the letters after it, so that `70 cm` is `70cm`. */
function closeUp(text: string): string {
  const closed: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const previous = closed.at(-1);
    const next = text[at + 1];
    const isNeedless = !isWordLike(previous) || !isWordLike(next) || (isDigit(previous) && isLetter(next));
    if (character !== ' ' || !isNeedless) closed.push(character);
  }
  return closed.join('');
}
