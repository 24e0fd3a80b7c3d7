/**
 * A text that remembers where each of its characters came from: character `i` of `text` stands for the half-open range
 * `[starts[i], ends[i])` of the original, in UTF-16 code units.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Part `[from, to)` of a text that is written as `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with the edits made; they are in order and do not overlap. What is written stands for all that it replaces. */
export function applyEdits(normal: NormalText, edits: readonly Edit[]): NormalText {
  if (edits.length === 0) return normal;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copyUntil = (to: number) => {
    parts.push(normal.text.slice(at, to));
    for (; at < to; at += 1) {
      starts.push(normal.starts[at] ?? 0);
      ends.push(normal.ends[at] ?? 0);
    }
  };
  for (const { from, to, text } of edits) {
    copyUntil(from);
    parts.push(text);
    for (let written = 0; written < text.length; written += 1) {
      starts.push(normal.starts[from] ?? 0);
      ends.push(normal.ends[to - 1] ?? 0);
    }
    at = to;
  }
  copyUntil(normal.text.length);
  return { text: parts.join(''), starts, ends };
}

/** The range of the original text that `[from, to)` of the normalised text stands for; `to` is beyond `from`. */
export function originalRange({ starts, ends }: NormalText, from: number, to: number): { start: number; end: number } {
  const start = starts[from] ?? 0;
  return { start, end: Math.max(start, ends[to - 1] ?? start) };
}
