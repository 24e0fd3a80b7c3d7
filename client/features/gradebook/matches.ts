/** Whether every word of a search is somewhere in these texts, in any case. An empty search finds everything. */
export function matches(search: string, texts: readonly string[]): boolean {
  const words = search.toLowerCase().split(/\s+/);
  const all = texts.join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
