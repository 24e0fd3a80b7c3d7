import type { CataloguePreview, CatalogueProblem, CatalogueRow } from '#shared/protocol/http-contract.ts';

/** How many problems of a preview stop it, and how many only deserve a look. */
export function countProblems({ problems }: CataloguePreview): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Problems of the file as a whole: those that no row carries. */
export function fileProblems({ problems, rows }: CataloguePreview): readonly CatalogueProblem[] {
  const keyOf = (problem: CatalogueProblem): string => `${problem.line}|${problem.column}|${problem.code}`;
  const inRows = new Set(rows.flatMap((row) => row.problems.map(keyOf)));
  return problems.filter((problem) => !inRows.has(keyOf(problem)));
}

/** Cells of the preview table. */
export type PreviewCell = 'name' | 'price' | 'floor' | 'cost' | 'stock' | 'facts';

/** The worst severity of a cell of a row, null when it is fine. */
export function cellSeverity(row: CatalogueRow, cell: PreviewCell): CatalogueProblem['severity'] | null {
  const mine = row.problems.filter((problem) => cellOf(problem.column) === cell);
  if (mine.length === 0) return null;
  return mine.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
}

function cellOf(column: string | null): PreviewCell | null {
  if (column === null) return null;
  return CELLS.find(([, pattern]) => pattern.test(column))?.[0] ?? null;
}

const CELLS: readonly (readonly [PreviewCell, RegExp])[] = [
  ['price', /^(price|Variant Price)$/],
  ['floor', /^floor_price$/],
  ['cost', /^(cost|Cost per item)$/],
  ['stock', /^(stock|Variant Inventory Qty)$/],
  ['facts', /^(fact|key)_/],
  ['name', /^(id|name|name_zh|name_en|short|short_zh|short_en|Handle|Title)$/],
];
