/** Where a sentence stands in a text: `[from, to)` in UTF-16 offsets, with the marks that end it, without white space around it. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

/** Marks that end a sentence; a full stop does before white space or an end alone: 3.5 cm is one number. */
const END = /[\n。！？!?]+[”’"')）」』]*|(?<!\.)\.+[”’"')]*(?=\s|$)/g;
/** Words whose full stop ends nothing. */
const SHORTENED = /(?:^|[^a-z])(?:no|vs|mr|mrs|ms|dr|st|approx|incl|max|min|e\.g|i\.e)$/i;

/** The sentences of a text, in order; what has no letter and no digit is none. Time is linear in the text. */
export function sentencesOf(text: string): readonly SentenceRange[] {
  const found: SentenceRange[] = [];
  let from = 0;
  const add = (end: number) => {
    const piece = text.slice(from, end);
    const start = from + (piece.length - piece.trimStart().length);
    if (/[\p{L}\p{N}]/u.test(piece)) found.push({ from: start, to: start + piece.trim().length });
    from = end;
  };
  for (const { index, 0: mark } of text.matchAll(END)) {
    const isShort = mark.startsWith('.') && SHORTENED.test(text.slice(Math.max(from, index - LONGEST_SHORT), index));
    if (!isShort) add(index + mark.length);
  }
  add(text.length);
  return found;
}

/** Characters that decide whether a word is a shortened one. */
const LONGEST_SHORT = 8;

/** A sentence in the place of another one: with its mark when it brings none of its own. */
export function inPlaceOf(before: string, sentence: string): string {
  if (/[。！？!?.]$/.test(sentence)) return sentence;
  return sentence + (/[。！？!?.]+$/.exec(before)?.[0] ?? '');
}
