const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The plain text of an HTML fragment, one line per block (paragraph, list item, break), without empty lines. The result
 * is text, not markup: entities are resolved after the tags are gone, so it may hold `<` and must be shown as text.
 */
export function stripHtml(html: string): readonly string[] {
  const blocks = html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(<\/\1>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(p|div|li|ul|ol|br|h[1-6]|tr|table)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return blocks
    .split('\n')
    .map((line) => resolveEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function resolveEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1].toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isText =
      code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff);
    return isText ? String.fromCodePoint(code) : '';
  });
}
