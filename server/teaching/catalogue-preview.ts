import type {
  CatalogueFile,
  CataloguePreview,
  CatalogueProblem,
  CatalogueRow,
} from '#shared/protocol/http-contract.ts';
import { currencyOf } from './catalogue-money.ts';
import { type ParsedCatalogue, parseCatalogue, problemAt } from './catalogue-parse.ts';
import { OWN_COLUMNS, readOwnRow } from './own-columns.ts';
import type { ProductDraft } from './product-draft.ts';
import { groupByHandle, readShopifyGroup } from './shopify-columns.ts';

/** Products that a project may hold; `projectSchema` says the same. */
const MAX_PRODUCTS = 40;
/** Rows that a preview reads of a file with too many: enough to see what it is. */
const PREVIEW_PRODUCTS = 100;
/** Problems that a preview lists; a file with more has the same ones again and again. */
const MAX_PROBLEMS = 200;

/** A product file as read: drafts in file order, and what is wrong with the file as a whole. */
export interface ReadCatalogue {
  readonly format: CataloguePreview['format'];
  readonly currency: 'CNY' | 'USD' | 'EUR';
  readonly drafts: readonly ProductDraft[];
  readonly problems: readonly CatalogueProblem[];
}

/** Reads a product file in our own columns or Shopify's. Never throws. */
export function readCatalogue(file: Pick<CatalogueFile, 'text'>): ReadCatalogue {
  const parsed = parseCatalogue(file.text);
  const missing = missingColumns(parsed);
  const fileProblems = [...parsed.problems, ...missing.map(columnMissing), ...unknownColumns(parsed)];
  const groups = parsed.format === 'shopify' ? groupByHandle(parsed.records) : [];
  const count = parsed.format === 'shopify' ? groups.length : parsed.records.length;
  if (count > MAX_PRODUCTS) {
    fileProblems.push(problemAt(1, 'catalogue/too_many_products', { count, limit: MAX_PRODUCTS }));
  }
  const drafts =
    parsed.format === 'shopify'
      ? groups.slice(0, PREVIEW_PRODUCTS).map((group, index) => readShopifyGroup(group, index + 1))
      : parsed.records.slice(0, PREVIEW_PRODUCTS).map((record, index) => readOwnRow(record, index + 1));
  const prices = parsed.records.map((record) => record.cells.get(PRICE_COLUMN[parsed.format]) ?? '');
  return {
    format: parsed.format,
    currency: currencyOf(prices),
    drafts: markDuplicates(drafts).map((draft) => withoutMissing(draft, missing)),
    problems: fileProblems,
  };
}

/** What an import of the file would give, row by row, and everything that stands against it. */
export function previewCatalogue(file: Pick<CatalogueFile, 'text'>): CataloguePreview {
  const { format, drafts, problems } = readCatalogue(file);
  const all = [...problems, ...drafts.flatMap((draft) => draft.problems)];
  return {
    format,
    rows: drafts.map(toRow),
    problems: all.slice(0, MAX_PROBLEMS),
    canImport: drafts.length > 0 && all.every((problem) => problem.severity !== 'error'),
  };
}

const PRICE_COLUMN = { caipai: 'price', shopify: 'Variant Price' } as const;

function toRow(draft: ProductDraft): CatalogueRow {
  return {
    line: draft.line,
    productId: draft.id,
    name: draft.name,
    priceCents: draft.priceCents,
    floorPriceCents: draft.floorPriceCents,
    costCents: draft.costCents,
    stock: draft.stock,
    factCount: draft.facts.length,
    problems: draft.problems,
  };
}

function missingColumns({ format, columns, records }: ParsedCatalogue): readonly string[] {
  if (records.length === 0) return [];
  if (format === 'shopify') return ['Variant Price', 'Variant Inventory Qty'].filter((one) => !columns.includes(one));
  const missing = ['price', 'stock'].filter((column) => !columns.includes(column));
  return columns.includes('name_zh') || columns.includes('name_en') ? missing : ['name_zh', ...missing];
}

function columnMissing(column: string): CatalogueProblem {
  return problemAt(1, 'catalogue/column_missing', { column }, column);
}

/** Columns that are neither ours nor empty are left out and named; Shopify's export has many that we do not need. */
function unknownColumns({ format, columns }: ParsedCatalogue): readonly CatalogueProblem[] {
  if (format === 'shopify') return [];
  const strange = columns.filter((column) => column !== '' && !OWN_COLUMNS.includes(column));
  return strange.map((column) => {
    const shown = column.slice(0, 40);
    return { ...problemAt(1, 'catalogue/column_unknown', { column: shown }, shown), severity: 'warning' };
  });
}

/** A column that is missing altogether is said once, not again for every row. */
function withoutMissing(draft: ProductDraft, missing: readonly string[]): ProductDraft {
  const isSaid = (problem: CatalogueProblem) =>
    problem.code === 'catalogue/missing' && problem.column !== null && missing.includes(problem.column);
  return { ...draft, problems: draft.problems.filter((problem) => !isSaid(problem)) };
}

function markDuplicates(drafts: readonly ProductDraft[]): readonly ProductDraft[] {
  const firstLines = new Map<string, number>();
  return drafts.map((draft) => {
    const first = firstLines.get(draft.id);
    if (first === undefined) {
      firstLines.set(draft.id, draft.line);
      return draft;
    }
    const problem = problemAt(draft.line, 'catalogue/id_twice', { id: draft.id, first }, 'id');
    return { ...draft, problems: [...draft.problems, problem] };
  });
}
