/**
 * A text that remembers where each of its characters came from: character `i` of `text` stands for the half-open range
 * `[starts[i], ends[i])` of the original, in UTF-16 code units.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Part `[from, to)` of a text that is written as `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
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

/** The same for a text that remembers: what is written stands for all that it replaces. */
export function applyEdits(normal: NormalText, edits: readonly Edit[]): NormalText {
  if (edits.length === 0) return normal;
  const text = editText(normal.text, edits);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let at = 0;
  let place = 0;
  const copyUntil = (to: number) => {
    // Texts are short: a loop costs less than a view of each part.
    for (; at < to; at += 1, place += 1) {
      starts[place] = normal.starts[at] ?? 0;
      ends[place] = normal.ends[at] ?? 0;
    }
  };
  for (const { from, to, text: written } of edits) {
    copyUntil(from);
    starts.fill(normal.starts[from] ?? 0, place, place + written.length);
    ends.fill(normal.ends[to - 1] ?? 0, place, place + written.length);
    place += written.length;
    at = to;
  }
  copyUntil(normal.text.length);
  return { text, starts, ends };
}

/** The range of the original text that `[from, to)` of the normalised text stands for; `to` is beyond `from`. */
export function originalRange({ starts, ends }: NormalText, from: number, to: number): { start: number; end: number } {
  const start = starts[from] ?? 0;
  return { start, end: Math.max(start, ends[to - 1] ?? start) };
}
