/** Part `[from, to)` of a text that is written as `text`; `to` is beyond `from`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A normalised text and how it was made of the folded one: rounds of edits, each on what the one before has written. */
export interface NormalText {
  readonly text: string;
  readonly rounds: readonly (readonly Edit[])[];
}

/** The text with the edits made; they are in order and do not overlap. */
export function editText(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let edited = '';
  let at = 0;
  for (const { from, to, text: written } of edits) {
    edited += text.slice(at, from) + written;
    at = to;
  }
  return edited + text.slice(at);
}

/**
 * The range of the folded text that `[from, to)` of the normalised text stands for. What was written by an edit stands for
 * all that it replaced.
 */
export function foldedRange({ rounds }: NormalText, from: number, to: number): { from: number; to: number } {
  let first = from;
  let last = to - 1;
  for (let round = rounds.length - 1; round >= 0; round -= 1) {
    first = unedited(first, rounds[round] ?? [], 'first');
    last = unedited(last, rounds[round] ?? [], 'last');
  }
  return { from: first, to: last + 1 };
}

/** The first or last character that a character of the edited text stands for. */
function unedited(place: number, edits: readonly Edit[], which: 'first' | 'last'): number {
  /** How much further on the text stands than it did before the edits so far. */
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (place < from + shift) break;
    if (place < from + shift + text.length) return which === 'first' ? from : to - 1;
    shift += text.length - (to - from);
  }
  return place - shift;
}
