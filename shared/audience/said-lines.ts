/** What was said lately, so that nobody repeats it. */
export interface SaidLines {
  /** Was this said within the last `WINDOW_TICKS` ticks or the last `WINDOW_LINES` lines. */
  has(text: string): boolean;
  /** Remembers a line; `tick` never goes back. */
  add(text: string, tick: number): void;
}

/** 90 s of show time in ticks of 250 ms. Source: domain 3.3, no line twice within 90 s. */
export const WINDOW_TICKS = 360;

/** At most 2 % duplicates in so many lines. Source: design page "The simulated audience", content packs. */
const WINDOW_LINES = 1_000;

/** An empty memory. It holds the lines of both windows and no more. */
export function createSaidLines(): SaidLines {
  const counts = new Map<string, number>();
  let lines: { text: string; tick: number }[] = [];
  let oldest = 0;

  const forgetBefore = (tick: number): void => {
    for (; lines.length - oldest > WINDOW_LINES; oldest += 1) {
      const line = lines[oldest];
      if (line === undefined || line.tick > tick) break;
      const count = (counts.get(line.text) ?? 1) - 1;
      if (count === 0) counts.delete(line.text);
      else counts.set(line.text, count);
    }
    if (oldest < WINDOW_LINES) return;
    lines = lines.slice(oldest);
    oldest = 0;
  };

  return {
    has: (text) => counts.has(text),
    add: (text, tick) => {
      lines.push({ text, tick });
      counts.set(text, (counts.get(text) ?? 0) + 1);
      forgetBefore(tick - WINDOW_TICKS);
    },
  };
}
