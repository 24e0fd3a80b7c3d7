/**
 * Fingerprint of the words of a text, 32 bits: letters and digits count, spaces, signs and the case of English letters do
 * not. FNV-1a over UTF-16 code units; different texts may share one by chance (1 in 4 billion).
 */
export function wordsPrint(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let k = 0; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    if (!isLetter(code)) continue;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash;
}

/** Outside ASCII everything but general and CJK punctuation and full-width signs. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return !(
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}
