import Papa from 'papaparse';

/** One row of a table that holds anything; a quoted cell may run over several lines. */
export interface RawRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text as a table. `brokenQuoteLine` is where a quotation mark is not closed; then the rows are not to be trusted. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly brokenQuoteLine: number | null;
}

/** Spreadsheets of some countries write semicolons, a pasted table has tabs. */
export const SEPARATORS = [',', ';', '\t'] as const;

/** Reads a text as a table, with or without BOM, any line ends, with the separator that its first line uses most. */
export function readTable(textWithMark: string, separators: readonly string[] = SEPARATORS): RawTable {
  const text = textWithMark.replace(/^\uFEFF/, '');
  const rows: RawRow[] = [];
  let brokenQuoteLine: number | null = null;
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter: findSeparator(text, separators),
    step: ({ data, errors, meta }) => {
      if (errors.some((error) => error.type === 'Quotes')) brokenQuoteLine ??= line;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += countLines(text.slice(cursor, meta.cursor));
      cursor = meta.cursor;
    },
  });
  return { rows, brokenQuoteLine };
}

function findSeparator(text: string, separators: readonly string[]): string {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || undefined);
  const uses = (separator: string): number => first.split(separator).length;
  return separators.reduce((best, one) => (uses(one) > uses(best) ? one : best));
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
