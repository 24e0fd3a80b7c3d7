import writeXlsxFile from 'write-excel-file/node';

/** What stands in a cell: a text, a score with one decimal, or nothing. */
export type SheetCell = string | number | null;

/** A table for a spreadsheet program. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Spreadsheets read UTF-8 only when the file begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A sheet as CSV: byte order mark, CRLF, every cell quoted. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it. Rules: REV-13.
 */
export function csvText({ head, rows }: Pick<Sheet, 'head' | 'rows'>): string {
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: SheetCell): string {
  const text = typeof cell === 'number' ? cell.toFixed(1) : (cell ?? '');
  // =, +, -, @, tab and carriage return begin formulas; OWASP, "CSV injection".
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Sheets as an XLSX file. Texts are stored as texts, so that none is a formula; scores are numbers. Rules: REV-13. */
export function xlsxFile(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: head.map((_, column) => ({ width: columnWidth(head, rows, column) })),
      data: [
        head.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
        ...rows.map((cells) => cells.map(xlsxCell)),
      ],
    })),
  ).toBuffer();
}

function xlsxCell(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number'
    ? { type: Number, value: cell, format: '0.0' }
    : { type: String, value: withoutControls(cell) };
}

/** XML has no control characters. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (one) => (one === '\n' || one === '\t' ? one : ' '));
}

/** A sheet's name has at most 31 characters and none of : \ / ? * [ ]. */
function sheetName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31);
}

/** Wide enough for most of its texts, in characters; wide letters count twice. */
function columnWidth(head: readonly string[], rows: Sheet['rows'], column: number): number {
  const lengths = [head[column] ?? '', ...rows.map((cells) => String(cells[column] ?? ''))].map(
    (text) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0),
  );
  return Math.min(40, Math.max(8, ...lengths) + 2);
}
