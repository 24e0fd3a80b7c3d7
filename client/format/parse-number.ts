/** A typed number: its accepted text, its value (null while there is none), and whether signs had to be left out. */
export interface TypedNumber {
  readonly text: string;
  readonly value: number | null;
  readonly hasRefused: boolean;
}

/** Reads a whole number of at most nine digits; full-width digits count, anything else is left out and reported. */
export function typeWhole(input: string): TypedNumber {
  const half = toHalfWidth(input).trim();
  const text = half.replace(/[,\s]/g, '').replace(/\D/g, '').slice(0, 9);
  return { text, value: text === '' ? null : Number(text), hasRefused: /[^\d,\s]/.test(half) };
}

/**
 * Reads a price with at most two decimals as integer cents. Full-width digits, the full-width stop and currency signs
 * are understood; letters and further signs are left out and reported.
 */
export function typePrice(input: string): TypedNumber {
  const half = toHalfWidth(input)
    .replace(/[¥$€,\s]/g, '')
    .replace(/。/g, '.');
  const clean = half.replace(/[^\d.]/g, '');
  const [whole = '', ...rest] = clean.split('.');
  const decimals = rest.join('').slice(0, 2);
  const text = clean.includes('.') ? `${whole.slice(0, 7)}.${decimals}` : whole.slice(0, 7);
  const hasDigits = /\d/.test(text);
  const value = hasDigits ? Number(whole.slice(0, 7) || '0') * 100 + Number(decimals.padEnd(2, '0')) : null;
  return { text, value, hasRefused: /[^\d.]/.test(half) || rest.length > 1 };
}

/** The first filled cell of what was copied from a table, and whether there were more; null for text of one cell. */
export function firstCell(pasted: string): { readonly text: string; readonly hasMore: boolean } | null {
  const cells = pasted.split(/[\t\r\n]+/).filter((cell) => cell.trim() !== '');
  const [first] = cells;
  return first === undefined || !/[\t\r\n]/.test(pasted.trim()) ? null : { text: first, hasMore: cells.length > 1 };
}

/** Full-width forms of letters, digits and signs as their plain ones. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/￥/g, '¥');
}
