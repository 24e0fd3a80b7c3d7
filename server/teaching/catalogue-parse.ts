import type { CatalogueProblem } from '#shared/protocol/http-contract.ts';
import { type RawRow, readTable } from './read-table.ts';

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

/** Reads the text of a product file: comma, semicolon or tab, with or without BOM, any line ends. Never throws. */
export function parseCatalogue(text: string): ParsedCatalogue {
  const { rows, brokenQuoteLine } = readTable(text);
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
