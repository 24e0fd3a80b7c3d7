/** Does a text hold a control character other than newline and tab; no schema of a text takes them. */
export function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isControl(text.charCodeAt(i))) return true;
  return false;
}

/** A text without them: they come with what is pasted, and nobody sees them. */
export function withoutControls(text: string): string {
  return hasControlCharacter(text) ? [...text].filter((sign) => !isControl(sign.charCodeAt(0))).join('') : text;
}

function isControl(unit: number): boolean {
  return (unit < 0x20 && unit !== 0x0a && unit !== 0x09) || (unit >= 0x7f && unit <= 0x9f);
}
