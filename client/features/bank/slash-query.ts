/** What was typed after a slash: `[fromOffset, toOffset)` is the slash and the query, in UTF-16 units of the text. */
export interface SlashQuery {
  readonly fromOffset: number;
  readonly toOffset: number;
  readonly query: string;
}

/** Longest query; after more than this somebody is writing a sentence of their own. */
const MAX_QUERY = 24;

/**
 * The slash that the caret stands behind, or null. A slash within a number, a word or an address opens nothing; the wide
 * one of Chinese input methods does the same as the narrow one.
 */
export function slashQueryAt(text: string, caret: number): SlashQuery | null {
  const before = text.slice(0, caret);
  const fromOffset = Math.max(before.lastIndexOf('/'), before.lastIndexOf('／'));
  if (fromOffset === -1) return null;
  const query = before.slice(fromOffset + 1);
  const isWithin = /[\p{Script=Latin}\d/／:]$/u.test(before.slice(0, fromOffset));
  if (isWithin || query.length > MAX_QUERY || /[\n/／]/.test(query)) return null;
  return { fromOffset, toOffset: caret, query };
}
