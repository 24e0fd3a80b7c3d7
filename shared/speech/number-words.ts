import { isDigit } from './character-table.ts';
import type { Edit } from './normal-text.ts';

const CHINESE_DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
CHINESE_DIGITS.set('〇', 0).set('两', 2);
const CHINESE_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);
const TEN_THOUSAND = '万';

const ENGLISH_NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  ENGLISH_NUMBERS.set(word, (index + 2) * 10);
}

/** Chinese number words as edits that write them as digits: 一百二十九 → 129, 一百二 → 120, 三二一 → 321. Linear in the text. */
export function chineseNumberEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const starts = /[〇零一二三四五六七八九十两]/g;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const at = match.index;
    const number = isUnit(text[at + 1]) || text[at] === '十' ? readWithUnits(text, at) : readDigitByDigit(text, at);
    // Two numbers in a row stay two numbers: 一二十 is 1 and 20.
    const isBehindDigit = edits.at(-1)?.to === at || isDigit(text.charCodeAt(at - 1));
    edits.push({ from: at, to: number.end, text: isBehindDigit ? ` ${number.digits}` : number.digits });
    starts.lastIndex = number.end;
  }
  return edits;
}

/** English number words as edits that write them as digits: "one hundred and twenty nine" → 129. `text` has single spaces. Linear. */
export function englishNumberEdits(text: string): Edit[] {
  const words = text.split(' ');
  const edits: Edit[] = [];
  let from = 0;
  let at = 0;
  while (at < words.length) {
    const number = readEnglishNumber(words, at);
    const next = number === null ? at + 1 : number.end;
    let to = from - 1;
    for (; at < next; at += 1) to += 1 + (words[at]?.length ?? 0);
    if (number !== null) edits.push({ from, to, text: String(number.value) });
    from = to + 1;
  }
  return edits;
}

function readDigitByDigit(text: string, from: number): { digits: string; end: number } {
  let digits = '';
  let at = from;
  while (CHINESE_DIGITS.has(text[at] ?? '') && (at === from || !isUnit(text[at + 1]))) {
    digits += String(CHINESE_DIGITS.get(text[at] ?? ''));
    at += 1;
  }
  return { digits, end: at };
}

function readWithUnits(text: string, from: number): { digits: string; end: number } {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let unit = 10_000;
  let lowest = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const value = CHINESE_DIGITS.get(character);
    const nextUnit = CHINESE_UNITS.get(character);
    if (value !== undefined) {
      if (digit !== null) break;
      // 零 says that the digit after it stands in the last place: 一百零二 is 102, 一百二 is 120.
      if (value === 0) lowest = 1;
      else digit = value;
    } else if (nextUnit !== undefined && nextUnit < unit) {
      section += (digit ?? 1) * nextUnit;
      digit = null;
      unit = nextUnit;
      lowest = nextUnit / 10;
    } else if (character === TEN_THOUSAND && total === 0 && section + (digit ?? 0) > 0) {
      total = (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
      unit = 10_000;
      lowest = 1_000;
    } else break;
  }
  return { digits: String(total + section + (digit ?? 0) * lowest), end: at };
}

function isUnit(character: string | undefined): boolean {
  return character !== undefined && (CHINESE_UNITS.has(character) || character === TEN_THOUSAND);
}

function readEnglishNumber(words: readonly string[], from: number): { value: number; end: number } | null {
  let total = 0;
  let section: number | null = null;
  let at = from;
  if (words[at] === 'a' && isScale(words[at + 1])) {
    section = 1;
    at += 1;
  } else if (!ENGLISH_NUMBERS.has(words[at] ?? '')) return null;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = ENGLISH_NUMBERS.get(word);
    if (value !== undefined && (section === null || fitsAfter(section, value))) section = (section ?? 0) + value;
    else if (word === 'hundred' && section !== null && section > 0 && section < 100) section *= 100;
    else if (word === 'thousand' && section !== null && section > 0 && section < 1_000 && total === 0) {
      total = section * 1_000;
      section = 0;
    } else if (word !== 'and' || !joins(words, at, section)) break;
  }
  return section === null ? null : { value: total + section, end: at };
}

function isScale(word: string | undefined): boolean {
  return word === 'hundred' || word === 'thousand';
}

function fitsAfter(section: number, value: number): boolean {
  if (value === 0) return false;
  return section % 100 === 0 || (section % 10 === 0 && section % 100 >= 20 && value < 10);
}

/** "and" belongs to the number only between a hundred and something smaller. */
function joins(words: readonly string[], at: number, section: number | null): boolean {
  const next = ENGLISH_NUMBERS.get(words[at + 1] ?? '');
  return section !== null && section >= 100 && section % 100 === 0 && next !== undefined && next > 0;
}
