/** Most words that a room blocks, and the longest of them in UTF-16 units: they are part of every snapshot (ROOM-6). */
export const MOST_BLOCKED_WORDS = 20;
export const BLOCKED_WORD_MAX = 20;

/** Words as they are kept: without blanks around, in lower case, each once, in the order in which they were given. */
export function tidyWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.trim().toLowerCase()))].filter((word) => word !== '');
}

/** The first of these words that stands in a line, whatever its case; null when none does. */
export function blockedWordIn(text: string, words: readonly string[]): string | null {
  const line = text.toLowerCase();
  return words.find((word) => line.includes(word)) ?? null;
}
