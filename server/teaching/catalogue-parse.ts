import Papa from 'papaparse';
import type { CatalogueProblem } from '#shared/protocol/http-contract.ts';

/** One row of the file; `line` is where it begins, counted from 1 with the header. Cells are trimmed; empty ones are left out. */
export interface CatalogueRecord {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A product file as a table. `problems` are those of the file as a whole; with an error among them there are no records. */
export interface ParsedCatalogue {
  readonly format: 'caipai' | 'shopify';
  readonly columns: readonly string[];
  readonly records: readonly CatalogueRecord[];
  readonly problems: readonly CatalogueProblem[];
}

const MAX_COLUMNS = 200;

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads the text of a product file: comma, semicolon or tab, with or without BOM, any line ends. Never throws. */
export function parseCatalogue(text: string): ParsedCatalogue {
  const { rows, brokenQuoteLine } = readRows(text.replace(/^\uFEFF/, ''));
  if (brokenQuoteLine !== null) return failed(problemAt(brokenQuoteLine, 'catalogue/broken_quotes'));
  const [header, ...body] = rows;
  if (header === undefined) return failed(problemAt(1, 'catalogue/empty_file'));
  const columns = header.cells.map((cell) => cell.trim());
  const format = columns.includes('Handle') && columns.includes('Title') ? 'shopify' : 'caipai';
  const names = format === 'caipai' ? columns.map((name) => name.toLowerCase()) : columns;
  if (columns.length > MAX_COLUMNS) {
    return failed(problemAt(header.line, 'catalogue/too_many_columns', { count: columns.length, limit: MAX_COLUMNS }));
  }
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) return failed(problemAt(header.line, 'catalogue/column_twice', { column: twice }, twice));
  if (body.length === 0) return failed(problemAt(header.line, 'catalogue/header_only'));
  return {
    format,
    columns: names,
    records: body.map((row) => toRecord(row, names)),
    problems: body.filter((row) => row.cells.length > names.length).map((row) => tooManyCells(row, names.length)),
  };
}

/** A problem of severity error. */
export function problemAt(
  line: number,
  code: string,
  params: CatalogueProblem['params'] = {},
  column: string | null = null,
): CatalogueProblem {
  return { line, column, code, params, severity: 'error' };
}

function tooManyCells(row: RawRow, limit: number): CatalogueProblem {
  return problemAt(row.line, 'catalogue/too_many_cells', { count: row.cells.length, limit });
}

function failed(problem: CatalogueProblem): ParsedCatalogue {
  return { format: 'caipai', columns: [], records: [], problems: [problem] };
}

function toRecord(row: RawRow, names: readonly string[]): CatalogueRecord {
  const cells = row.cells
    .slice(0, names.length)
    .map((cell, at): [string, string] => [names[at], cell.replace(/\r\n?/g, '\n').trim()]);
  return { line: row.line, cells: new Map(cells.filter(([, cell]) => cell !== '')) };
}

/** Rows that hold anything, each with the line it begins on: a quoted cell may run over several lines. */
function readRows(text: string): { rows: readonly RawRow[]; brokenQuoteLine: number | null } {
  const rows: RawRow[] = [];
  let brokenQuoteLine: number | null = null;
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    step: ({ data, errors, meta }) => {
      if (errors.some((error) => error.type === 'Quotes')) brokenQuoteLine ??= line;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += countLines(text.slice(cursor, meta.cursor));
      cursor = meta.cursor;
    },
  });
  return { rows, brokenQuoteLine };
}

/** The separator that the header uses most; spreadsheets of some countries write semicolons. */
function findDelimiter(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || undefined);
  const uses = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (uses(one) > uses(best) ? one : best));
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
