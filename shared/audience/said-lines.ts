import { type SavedPart, saveFields } from './part-memory.ts';

/** What was said lately, so that nobody repeats it. */
export interface SaidLines extends SavedPart {
  /** Was this said within the last `WINDOW_TICKS` ticks or the last `WINDOW_LINES` lines. */
  has(text: string): boolean;
  /** Remembers a line; `tick` never goes back. */
  add(text: string, tick: number): void;
}

/** 90 s of show time in ticks of 250 ms. Source: domain 3.3, no line twice within 90 s. */
export const WINDOW_TICKS = 360;

/** At most 2 % duplicates in so many lines. Source: design page "The simulated audience", content packs. */
const WINDOW_LINES = 1_000;

interface SaidLine {
  readonly text: string;
  readonly tick: number;
}

/** An empty memory. It holds the lines of both windows and no more. */
export function createSaidLines(): SaidLines {
  const own: { readonly counts: Map<string, number>; lines: SaidLine[]; oldest: number } = {
    counts: new Map(),
    lines: [],
    oldest: 0,
  };
  const { counts } = own;

  const forgetBefore = (tick: number): void => {
    for (; own.lines.length - own.oldest > WINDOW_LINES; own.oldest += 1) {
      const line = own.lines[own.oldest];
      if (line === undefined || line.tick > tick) break;
      const count = (counts.get(line.text) ?? 1) - 1;
      if (count === 0) counts.delete(line.text);
      else counts.set(line.text, count);
    }
    if (own.oldest < WINDOW_LINES) return;
    own.lines = own.lines.slice(own.oldest);
    own.oldest = 0;
  };

  return {
    save: () => saveFields(own),
    has: (text) => counts.has(text),
    add: (text, tick) => {
      own.lines.push({ text, tick });
      counts.set(text, (counts.get(text) ?? 0) + 1);
      forgetBefore(tick - WINDOW_TICKS);
    },
  };
}
