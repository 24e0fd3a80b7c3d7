import type { Bilingual } from '#shared/model/language.ts';
import { safeTextSchema } from '#shared/model/safe-text.ts';
import type { CatalogueProblem } from '#shared/protocol/http-contract.ts';
import { type AmountCell, readMoney, readPieces } from './catalogue-money.ts';
import { type CatalogueRecord, problemAt } from './catalogue-parse.ts';

/** Reads the cells of one row and collects what is wrong with them. */
export interface RowReader {
  readonly problems: readonly CatalogueProblem[];
  cell(column: string): string;
  /** A text in both languages; one fills the other. Null when neither is there or one cannot be stored. */
  bilingual(column: string, maxLength: number): Bilingual | null;
  money(column: string): number | null;
  pieces(column: string): number | null;
  error(column: string, code: string, params?: CatalogueProblem['params']): void;
  warn(column: string, code: string, params?: CatalogueProblem['params']): void;
}

/** Creates the reader of a row. */
export function createRowReader(record: CatalogueRecord): RowReader {
  const problems: CatalogueProblem[] = [];
  const cell = (column: string): string => record.cells.get(column) ?? '';
  const error: RowReader['error'] = (column, code, params = {}) => {
    problems.push(problemAt(record.line, code, params, column));
  };
  const number = (column: string, read: (text: string) => AmountCell): number | null => {
    const text = cell(column);
    if (text === '') return null;
    const result = read(text);
    if (result.ok) return result.amount;
    error(column, result.code, { value: text.slice(0, 40) });
    return null;
  };
  const text = (column: string, maxLength: number): string => {
    const value = cell(column);
    if (value.length > maxLength) error(column, 'catalogue/text_too_long', { count: value.length, limit: maxLength });
    else if (value !== '' && !safeTextSchema(maxLength).safeParse(value).success) {
      error(column, 'catalogue/text_unsafe');
    } else return value;
    return '';
  };
  return {
    problems,
    cell,
    bilingual(column, maxLength) {
      const zh = text(`${column}_zh`, maxLength);
      const en = text(`${column}_en`, maxLength);
      return zh === '' && en === '' ? null : { zh: zh || en, en: en || zh };
    },
    money: (column) => number(column, readMoney),
    pieces: (column) => number(column, readPieces),
    error,
    warn(column, code, params = {}) {
      problems.push({ ...problemAt(record.line, code, params, column), severity: 'warning' });
    },
  };
}
