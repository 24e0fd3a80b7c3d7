import { foldCode, foldedClass, isDigit, isLetter } from './character-table.ts';

/** Stands where a clause ends; no phrase of a lexicon reaches across it. */
export const CLAUSE_END = '|';

const WRITTEN_CLAUSE_END = ` ${CLAUSE_END} `;
const SPACE = 0x20;
const DOT = 0x2e;
const COMMA = 0x2c;
const STAR = 0x2a;
const QUOTE = 0x27;
const CURLY_QUOTE = 0x2019;
const ANY_SPACE = /\s/;

/** What stands for a separator: itself, a multiplication sign, nothing, a space or the end of a clause. */
type Separator = 'keep' | 'x' | '' | ' ' | typeof CLAUSE_END;

/** Told the folded text bit by bit: `text` is written for `[from, to)` of the original; `isCopy` when it is that part itself. */
type Write = (text: string, from: number, to: number, isCopy: boolean) => void;

/** The text in half width, lower case and simplified, separators as single spaces and clause ends. Linear. Never throws. */
export function foldText(text: string): string {
  let folded = '';
  writeFolded(text, (written) => {
    folded += written;
  });
  return folded;
}

/** The range of the text that `[from, to)` of its folded form stands for. Linear. Never throws. */
export function unfoldRange(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { start: number; end: number } {
  let start = 0;
  let end = 0;
  let place = 0;
  writeFolded(text, (written, at, behind, isCopy) => {
    const next = place + written.length;
    if (from >= place && from < next) start = isCopy ? at + from - place : at;
    if (to > place && to <= next) end = isCopy ? at + to - place : behind;
    place = next;
  });
  return { start, end: Math.max(start, end) };
}

function writeFolded(text: string, write: Write): void {
  let pending: '' | ' ' | typeof CLAUSE_END = '';
  let pendingAt = 0;
  let previous = Number.NaN;
  /** Characters since `copyFrom` stay as they are and have not been written yet. */
  let copyFrom = 0;
  for (let at = 0; at < text.length; at += 1) {
    const raw = text.charCodeAt(at);
    const code = foldCode(raw);
    const kind = foldedClass(raw);
    if (kind === 'soft' || kind === 'hard') {
      copy(text, copyFrom, at, write);
      copyFrom = at + 1;
      const separator = separatorAt(text, at, code, kind, previous);
      if (separator === 'keep' || separator === 'x') {
        previous = separator === 'x' ? 0x78 : code;
        write(String.fromCharCode(previous), at, at + 1, false);
      } else if (separator !== '' && pending !== CLAUSE_END) {
        pending = separator;
        pendingAt = at;
      }
      continue;
    }
    // What is pending came behind everything that was written.
    if (pending !== '') {
      copy(text, copyFrom, at, write);
      copyFrom = at;
      if (pending === CLAUSE_END) {
        if (!Number.isNaN(previous)) write(WRITTEN_CLAUSE_END, pendingAt, pendingAt + 1, false);
      } else if (kind === 'word' && isWordLike(previous)) write(' ', pendingAt, pendingAt + 1, false);
      pending = '';
    }
    if (code !== raw) {
      copy(text, copyFrom, at, write);
      write(String.fromCharCode(code), at, at + 1, false);
      copyFrom = at + 1;
    }
    previous = code;
  }
  copy(text, copyFrom, text.length, write);
}

function copy(text: string, from: number, to: number, write: Write): void {
  if (from < to) write(text.slice(from, to), from, to, true);
}

function separatorAt(text: string, at: number, code: number, kind: 'soft' | 'hard', previous: number): Separator {
  if (code === SPACE) return ' ';
  if (code === DOT) {
    const next = foldCode(text.charCodeAt(at + 1));
    if (isDigit(previous) && isDigit(next) && foldCode(text.charCodeAt(at - 1)) === previous) return 'keep';
    const isLast = at + 1 >= text.length || ANY_SPACE.test(String.fromCharCode(next));
    return isLast && isWordLike(previous) ? CLAUSE_END : ' ';
  }
  if (
    code === COMMA &&
    isDigit(previous) &&
    foldCode(text.charCodeAt(at - 1)) === previous &&
    isThousands(text, at + 1)
  )
    return '';
  if (code === STAR && isDigit(previous) && [1, 2, 3].some((ahead) => isDigit(foldCode(text.charCodeAt(at + ahead)))))
    return 'x';
  if (code === QUOTE || code === CURLY_QUOTE) return '';
  return kind === 'hard' ? CLAUSE_END : ' ';
}

/** Whether it is a letter or digit. */
export function isWordLike(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isThousands(text: string, from: number): boolean {
  const digits = [0, 1, 2].every((offset) => isDigit(foldCode(text.charCodeAt(from + offset))));
  return digits && !isDigit(foldCode(text.charCodeAt(from + 3)));
}
