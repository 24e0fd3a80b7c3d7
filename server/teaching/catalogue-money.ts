/** What a cell of a number holds: cents or pieces, or why not. */
export type AmountCell =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly code: 'catalogue/not_a_number' | 'catalogue/negative' | 'catalogue/out_of_range' };

const MAX_CENTS = 1_000_000_000;

/**
 * Reads an amount in currency units with at most two decimals: `129`, `¥1,299.00`, `１２９．５元`. Refuses letters,
 * negative amounts and commas that do not part thousands. Whole hundredths come out, no fraction is ever rounded.
 */
export function readMoney(cell: string): AmountCell {
  const text = toPlainDigits(cell).replace(/^(¥|￥|\$|€|CNY|RMB|USD|EUR)\s*|\s*(元|CNY|RMB|USD|EUR|€)$/gi, '');
  if (/^[-−]/.test(text)) return { ok: false, code: 'catalogue/negative' };
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text);
  if (parts === null) return { ok: false, code: 'catalogue/not_a_number' };
  const cents = Number(parts[1].replaceAll(',', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return cents <= MAX_CENTS ? { ok: true, amount: cents } : { ok: false, code: 'catalogue/out_of_range' };
}

/** Reads a number of pieces: `1200`, `1,200`, `１２００`. */
export function readPieces(cell: string): AmountCell {
  const whole = toPlainDigits(cell).replace(/\s*(件|个|pcs)$/i, '');
  const read = /\./.test(whole) ? null : readMoney(whole);
  if (read === null) return { ok: false, code: 'catalogue/not_a_number' };
  if (!read.ok) return read;
  const pieces = read.amount / 100;
  return pieces <= 1_000_000 ? { ok: true, amount: pieces } : { ok: false, code: 'catalogue/out_of_range' };
}

/** Currency that the signs of the amounts tell; yuan without a sign. */
export function currencyOf(cells: readonly string[]): 'CNY' | 'USD' | 'EUR' {
  if (cells.some((cell) => /\$|USD/i.test(cell))) return 'USD';
  return cells.some((cell) => /€|EUR/i.test(cell)) ? 'EUR' : 'CNY';
}

function toPlainDigits(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
